import type { Problem } from './problem';

/** The part of an attribute's declaration that says what a record may not do without, and how far numbers go. */
export interface DeclaredAttribute {
  readonly type: string;
  readonly required?: boolean;
  /** What Strapi fills in where nothing is sent. */
  readonly default?: unknown;
  /** Of numbers; both count. */
  readonly min?: number;
  readonly max?: number;
}

const isEmptiedRelation = (value: unknown): boolean => {
  const { set } = (value ?? {}) as { readonly set?: unknown };
  return Array.isArray(set) && set.length === 0;
};

/** A field that is left out stays as it is in a record that exists; a new one has only what is sent. */
const isMissing = (value: unknown, attribute: DeclaredAttribute, isNew: boolean): boolean =>
  value === undefined ? isNew && attribute.default === undefined : value === null || isEmptiedRelation(value);

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal']);

/** Limits are small whole numbers, so that a decimal may be compared as a number. */
const isOutOfRange = (
  value: unknown,
  { type, min = -Infinity, max = Infinity }: DeclaredAttribute
): boolean =>
  NUMBERS.has(type) &&
  value !== undefined &&
  value !== null &&
  !(Number(value) >= min && Number(value) <= max);

const problemsAt = (
  path: string,
  value: unknown,
  attribute: DeclaredAttribute,
  isNew: boolean
): Problem[] => {
  if (attribute.required === true && isMissing(value, attribute, isNew))
    return [{ code: 'field.required', path }];
  if (!isOutOfRange(value, attribute)) return [];
  const { min = null, max = null } = attribute;
  return [{ code: 'number.out-of-range', path, details: { min, max } }];
};

/**
 * Every field that a record cannot do without and would not have, and every number outside of its range, each at
 * its place: `field.required`, `number.out-of-range`.
 */
export const problemsOfDeclaration = (
  attributes: Readonly<Record<string, DeclaredAttribute>>,
  data: Readonly<Record<string, unknown>>,
  isNew: boolean
): readonly Problem[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => problemsAt(name, data[name], attribute, isNew));
