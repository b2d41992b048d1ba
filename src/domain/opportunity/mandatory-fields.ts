import { isEmpty } from '../shared/is-empty';
import type { Problem } from '../shared/problem';

/** What a status may ask of its opportunities; account, project, name and currency they always have. */
export const FIELDS_TO_ASK_FOR = [
  'description',
  'expectedCloseDate',
  'probability',
  'value',
  'manager',
  'partner',
] as const;

export type FieldToAskFor = (typeof FIELDS_TO_ASK_FOR)[number];

const isKnown = (name: unknown): name is FieldToAskFor => FIELDS_TO_ASK_FOR.includes(name as FieldToAskFor);

/** The names a status lists, as its column gives them: JSON, read or as text. What is unknown is left out. */
export const fieldsAskedFor = (stored: unknown): FieldToAskFor[] => {
  const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return Array.isArray(value) ? value.filter(isKnown) : [];
};

/** A status lists names of fields, each once: `opportunity-status.mandatory-fields-malformed`. (LEAD-06, OPP-13) */
export const problemsOfMandatoryFields = (value: unknown): Problem[] => {
  if (value === null || value === undefined) return [];
  const isList = Array.isArray(value) && value.every(isKnown) && new Set(value).size === value.length;
  return isList
    ? []
    : [
        {
          code: 'opportunity-status.mandatory-fields-malformed',
          path: 'mandatoryFields',
          details: { known: FIELDS_TO_ASK_FOR },
        },
      ];
};

/** One `opportunity.field-missing` for each field that the status asks for and the opportunity has not. */
export const missingFields = (
  asked: readonly FieldToAskFor[],
  values: Readonly<Partial<Record<FieldToAskFor, unknown>>>
): Problem[] =>
  asked
    .filter((field) => isEmpty(values[field]))
    .map((path) => ({ code: 'opportunity.field-missing', path }));
