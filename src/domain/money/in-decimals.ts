import { type Money, toDecimalString } from './money';

export type InDecimals<T> = T extends Money
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InDecimals<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InDecimals<T[Key]> }
      : T;

const isMoney = (value: object): value is Money =>
  'minor' in value && typeof value.minor === 'bigint' && 'currency' in value;

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if (isMoney(value)) return toDecimalString(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
};

/** Plain data with every Money in it written as '1234.50': JSON cannot carry a bigint. */
export const inDecimals = <T>(value: T): InDecimals<T> => plain(value) as InDecimals<T>;
