import { Big } from 'big.js';
import { RuleViolation } from '../shared/rule-violation';

/** Our own constructor: strict refuses floats, so that 0.1 + 0.2 cannot slip in unseen. */
const Exact = Big();
Exact.strict = true;

export type Decimal = Big;

/** What arrives from JSON or from a decimal column: '1234.50' or 1234.5. */
export type DecimalInput = string | number;

/** Beyond 15 significant digits a JavaScript number no longer keeps what a decimal column holds. */
export const MAX_DIGITS = 15;

const PLAIN_DECIMAL = /^-?\d{1,40}(\.\d{1,40})?$/;

export interface DecimalLimits {
  /** First half of the refusal codes: `quantity` gives `quantity.too-many-decimals`. */
  readonly noun: string;
  readonly decimals: number;
}

const refuse = (noun: string, reason: string, value: unknown): never => {
  throw new RuleViolation(`${noun}.${reason}`, { value: String(value).slice(0, 60) });
};

/** Writes 1e-7 out as 0.0000001; a string in exponent notation stays as it is and is refused. */
const asText = (value: DecimalInput): string =>
  Number.isFinite(value) ? new Exact(String(value)).toFixed() : String(value);

export const exact = (text: string): Decimal => new Exact(text);

/** Digits behind the point that say something: 1.50 has one. */
const decimalsOf = (value: Decimal): number => Math.max(0, value.c.length - 1 - value.e);

/**
 * An exact decimal out of what a client or a column gave.
 * Refuses `<noun>.not-a-number`, `<noun>.too-many-decimals`, `<noun>.too-large` (over 15 digits in all).
 */
export const parseDecimal = (value: DecimalInput, { noun, decimals }: DecimalLimits): Decimal => {
  const text = asText(value);
  if (!PLAIN_DECIMAL.test(text)) refuse(noun, 'not-a-number', value);
  const parsed = new Exact(text);
  const behindPoint = decimalsOf(parsed);
  if (behindPoint > decimals) refuse(noun, 'too-many-decimals', value);
  if (Math.max(0, parsed.e + 1) + behindPoint > MAX_DIGITS) refuse(noun, 'too-large', value);
  return parsed;
};

/** The shortest plain text of a decimal: 1.50 is '1.5', minus zero is '0'. */
export const decimalText = (value: Decimal): string => (value.eq('0') ? '0' : value.toFixed());

/**
 * Rounds once, half away from zero, and counts in units of 10^-exponent: 1.005 at 2 is 101n, -0.5 at 0 is
 * -1n.
 */
export const roundHalfAwayFromZero = (value: Decimal, exponent: number): bigint =>
  BigInt(value.times(`1e${exponent}`).round(0, Big.roundHalfUp).toFixed(0));

/** The same as a decimal: 1.005 at 2 is 1.01. */
export const roundedTo = (value: Decimal, decimals: number): Decimal =>
  exact(`${roundHalfAwayFromZero(value, decimals)}e-${decimals}`);
