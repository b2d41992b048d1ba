import type { Problem } from '../shared/problem';
import { RuleViolation } from '../shared/rule-violation';
import { exponentOf, isCurrency } from './currency';
import { parseDecimal, type DecimalInput } from './decimal';

/** An amount and the currency beside it, as one record holds them; null where there is none. */
export interface AmountToCheck {
  readonly amount: DecimalInput | null;
  readonly currency: string | null;
  /** The record's name for its amount, such as `value`; the currency is always `currency`. */
  readonly path: string;
}

const problemOfAmount = (amount: DecimalInput, currency: string, path: string): Problem[] => {
  try {
    parseDecimal(amount, { noun: 'amount', decimals: exponentOf(currency) });
    return [];
  } catch (refusal) {
    if (!(refusal instanceof RuleViolation)) throw refusal;
    return [{ code: refusal.code, path }];
  }
};

/** domain.md 2: an amount has a currency beside it, and at most the decimals of that currency. */
export const problemsOfAmount = ({ amount, currency, path }: AmountToCheck): readonly Problem[] => {
  if (currency !== null && !isCurrency(currency)) return [{ code: 'currency.unknown', path: 'currency' }];
  if (amount === null) return [];
  return currency === null
    ? [{ code: 'amount.currency-required', path: 'currency' }]
    : problemOfAmount(amount, currency, path);
};
