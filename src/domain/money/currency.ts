import { data } from 'currency-codes';
import { RuleViolation } from '../shared/rule-violation';

/**
 * Decided after the list of currency-codes 2.2.0 (2024-06-25) was published. Exponent by ISO 4217 amendment.
 */
const NEWER_THAN_THE_LIST: Readonly<Record<string, number>> = {
  XCG: 2, // Caribbean guilder, in use since 2025-03-31 (amendment 176), replaces ANG
};

/** Metals, funds' units and test codes: ISO 4217 gives them no minor unit, nobody is billed in them. */
const WITHOUT_MINOR_UNIT = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '));

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...data
    .filter(({ code }) => !WITHOUT_MINOR_UNIT.has(code))
    .map(({ code, digits }): [string, number] => [code, digits]),
  ...Object.entries(NEWER_THAN_THE_LIST),
]);

/** Whether a three-letter code (capitals) names money that can be billed. */
export const isCurrency = (code: string): boolean => EXPONENTS.has(code);

/** Digits behind the point: KRW 0, USD 2, KWD 3, CLF 4. Refuses `currency.unknown`. */
export const exponentOf = (code: string): number => {
  const exponent = EXPONENTS.get(code);
  if (exponent === undefined) throw new RuleViolation('currency.unknown', { currency: code.slice(0, 10) });
  return exponent;
};

/** All codes in alphabetical order, for lists to choose from. */
export const CURRENCIES: readonly string[] = [...EXPONENTS.keys()].sort();
