import { isCalendarDay } from './calendar-day';
import { LONG_TEXT, refusalOfText, SHORT_TEXT } from './text';

/** The part of an attribute's declaration that says which values fit; `type` as Strapi names it. */
export interface ValueType {
  readonly type: string;
  readonly enum?: readonly string[];
}

const MAX_INTEGER = 2 ** 31 - 1;

/** A point in time with its zone, as JSON carries it. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** GraphQL hands over dates that it has read already. */
const isReadDate = (value: unknown): boolean => value instanceof Date && !Number.isNaN(value.getTime());

const isDay = (value: unknown): boolean =>
  isReadDate(value) || (typeof value === 'string' && isCalendarDay(value));

const isInstant = (value: unknown): boolean => {
  if (typeof value !== 'string') return isReadDate(value);
  const day = INSTANT.exec(value)?.[1];
  return day !== undefined && isCalendarDay(day);
};

const isInteger = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INTEGER;

const textProblem = (value: unknown, limits: typeof SHORT_TEXT): string | undefined =>
  typeof value === 'string' ? refusalOfText(value, limits) : 'text.malformed';

const unless = (fits: boolean, code: string): string | undefined => (fits ? undefined : code);

const PROBLEM_BY_TYPE: Readonly<Record<string, (value: unknown, type: ValueType) => string | undefined>> = {
  string: (value) => textProblem(value, SHORT_TEXT),
  text: (value) => textProblem(value, LONG_TEXT),
  boolean: (value) => unless(typeof value === 'boolean', 'boolean.malformed'),
  integer: (value) => unless(isInteger(value), 'number.malformed'),
  date: (value) => unless(isDay(value), 'day.not-real'),
  datetime: (value) => unless(isInstant(value), 'instant.not-real'),
  enumeration: (value, type) =>
    unless(typeof value === 'string' && (type.enum ?? []).includes(value), 'choice.unknown'),
};

/** Why a value cannot be stored in an attribute of this type, or undefined. Null clears every attribute. */
export const problemOfValue = (type: ValueType, value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : PROBLEM_BY_TYPE[type.type]?.(value, type);
