import type { Problem } from '../shared/problem';

/** Fields of a quote that a person fills and that a price book may ask for. */
export const REQUIRABLE_QUOTE_FIELDS = ['startDate', 'dueDate', 'notes', 'productVersion'] as const;
export type RequirableQuoteField = (typeof REQUIRABLE_QUOTE_FIELDS)[number];

const isRequirable = (field: unknown): field is RequirableQuoteField =>
  REQUIRABLE_QUOTE_FIELDS.some((known) => known === field);

const PATH = 'requiredQuoteFields';

/** What is wrong with a book's list of required fields as typed; nothing is an empty list. */
export const requiredFieldsProblems = (list: unknown): readonly Problem[] => {
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list)) return [{ code: 'list.malformed', path: PATH }];
  return list.some((field) => !isRequirable(field))
    ? [{ code: 'price-book.field-not-requirable', path: PATH, details: { fields: REQUIRABLE_QUOTE_FIELDS } }]
    : [];
};
