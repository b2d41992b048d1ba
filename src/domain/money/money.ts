import { RuleViolation } from '../shared/rule-violation';
import { exponentOf } from './currency';
import { type Decimal, type DecimalInput, MAX_DIGITS, parseDecimal, roundHalfAwayFromZero } from './decimal';

/** An amount in whole minor units (cents, won, fils) of an ISO 4217 currency. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

const LIMIT = 10n ** BigInt(MAX_DIGITS);

const magnitude = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/**
 * Refuses `currency.unknown` and, over 15 digits, `money.too-large`: a column would no longer hold it
 * exactly.
 */
export const money = (minor: bigint, currency: string): Money => {
  exponentOf(currency);
  if (magnitude(minor) >= LIMIT)
    throw new RuleViolation('money.too-large', { minor: minor.toString(), currency });
  return { minor, currency };
};

export const zero = (currency: string): Money => money(0n, currency);

const refuseMixed = (a: Money, b: Money): void => {
  if (a.currency !== b.currency)
    throw new RuleViolation('money.mixed-currencies', { currencies: [a.currency, b.currency] });
};

/** Refuses `money.mixed-currencies`, as `subtract`, `compare` and `sum` do. */
export const add = (a: Money, b: Money): Money => {
  refuseMixed(a, b);
  return money(a.minor + b.minor, a.currency);
};

export const negate = (a: Money): Money => money(-a.minor, a.currency);

export const subtract = (a: Money, b: Money): Money => add(a, negate(b));

/** -1 when a is less than b, 0 when equal, 1 when more. */
export const compare = (a: Money, b: Money): -1 | 0 | 1 => {
  refuseMixed(a, b);
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
};

/** The currency is given, so that the sum of nothing has one too. */
export const sum = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(add, zero(currency));

export const isZero = (a: Money): boolean => a.minor === 0n;

/**
 * An amount that somebody states: at most as many decimals as the currency has, at most 15 digits.
 * Refuses `money.not-a-number`, `money.too-many-decimals`, `money.too-large`, `currency.unknown`.
 */
export const fromDecimal = (value: DecimalInput, currency: string): Money => {
  const decimals = exponentOf(currency);
  return money(roundHalfAwayFromZero(parseDecimal(value, { noun: 'money', decimals }), decimals), currency);
};

/** An amount that was computed: rounded here, once, half away from zero. */
export const rounded = (value: Decimal, currency: string): Money =>
  money(roundHalfAwayFromZero(value, exponentOf(currency)), currency);

/** '1234.50', '-0.05', '1000' for KRW: always with the currency's decimals, never grouped. */
export const toDecimalString = ({ minor, currency }: Money): string => {
  const exponent = exponentOf(currency);
  const digits = magnitude(minor)
    .toString()
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  return `${minor < 0n ? '-' : ''}${whole}${exponent === 0 ? '' : `.${fraction}`}`;
};

/** For a decimal column only; 15 digits survive the way there and back. Never compute with it. */
export const toNumber = (amount: Money): number => Number(toDecimalString(amount));
