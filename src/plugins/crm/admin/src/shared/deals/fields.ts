import { CURRENCIES } from '../../../../../../domain/money/currency';
import type { Draft, FieldSpec } from '../forms/field-spec';
import { readFigure } from '../paste/read-figure';

export const OPPORTUNITY = 'api::opportunity.opportunity';

const ABOUT: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'account', kind: 'record', target: 'api::account.account', required: true },
  {
    name: 'project',
    kind: 'record',
    target: 'api::project.project',
    required: true,
    filters: { state: { $eq: 'active' }, crmEnabled: { $ne: false } },
  },
];

/** What several opportunities may be given at once. */
export const COMMON: readonly FieldSpec[] = [
  { name: 'manager', kind: 'record', target: 'api::member.member', isHalf: true },
  { name: 'partner', kind: 'record', target: 'api::partner.partner', isHalf: true },
  { name: 'expectedCloseDate', kind: 'day', isHalf: true },
  { name: 'probability', kind: 'number', isHalf: true },
];

const WORTH: readonly FieldSpec[] = [
  { name: 'value', kind: 'number', isHalf: true },
  { name: 'currency', kind: 'choice', choices: CURRENCIES, hasDefault: true, isHalf: true },
];

export const STAGE: FieldSpec = {
  name: 'stage',
  kind: 'record',
  target: 'api::opportunity-status.opportunity-status',
  filters: { isWon: { $ne: true } },
};

export const FIELDS: readonly FieldSpec[] = [
  ...ABOUT,
  STAGE,
  ...WORTH,
  ...COMMON,
  { name: 'description', kind: 'long-text' },
];

const FIGURES = ['value', 'probability'];

/** Typed figures as the server takes them; what cannot be read is sent as it is, and refused at its field. */
export const withFigures = (draft: Draft, locale: string): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => {
      if (!FIGURES.includes(name) || typeof value !== 'string' || value === '') return [name, value];
      const figure = readFigure(value, locale);
      return [name, figure === null ? value : Number(figure)];
    })
  );
