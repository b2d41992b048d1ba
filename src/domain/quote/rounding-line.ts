import { divideRounded } from '../money/allocate';
import type { DecimalInput } from '../money/decimal';
import { fromDecimal, money, type Money } from '../money/money';
import { RuleViolation } from '../shared/rule-violation';

/**
 * What a rounding line must carry so that the total of all other lines (their gross: a rounding line has no
 * tax) becomes the nearest multiple of `roundTo`, half away from zero. `roundTo` is an amount in the total's
 * currency: '0.05', '1', '1000'. Refuses `rounding-line.step-not-positive`. (QUO-34)
 */
export const roundingAmount = (total: Money, roundTo: DecimalInput): Money => {
  const step = fromDecimal(roundTo, total.currency);
  if (step.minor <= 0n)
    throw new RuleViolation('rounding-line.step-not-positive', { roundTo: String(roundTo) });
  return money(divideRounded(total.minor, step.minor) * step.minor - total.minor, total.currency);
};
