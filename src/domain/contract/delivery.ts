import { type DecimalInput, decimalText, exact, parseDecimal } from '../money/decimal';
import { QUANTITY } from '../money/limits';
import { RuleViolation } from '../shared/rule-violation';

export interface Deliverable {
  readonly quantity: DecimalInput;
  readonly deliveredQuantity: DecimalInput;
}

/**
 * Refuses `contract-line.over-delivered` when more is delivered than the line has; of a credit, whose quantity is
 * below zero, the same to the other side. Also for a new version that has less than was delivered already.
 */
export const refuseOverDelivery = ({ quantity, deliveredQuantity }: Deliverable): void => {
  const whole = exact(String(quantity));
  const delivered = exact(String(deliveredQuantity));
  const isWithin = whole.gte('0')
    ? delivered.gte('0') && delivered.lte(whole)
    : delivered.lte('0') && delivered.gte(whole);
  if (isWithin) return;
  throw new RuleViolation(
    'contract-line.over-delivered',
    { quantity: decimalText(whole), deliveredQuantity: decimalText(delivered) },
    'conflict'
  );
};

/**
 * What is delivered after `more` came (up to six decimals; below zero takes a mistake back, to nothing at most).
 * Refuses `contract-line.nothing-delivered` for zero, `contract-line.over-delivered`, `quantity.*`. (CTR-03)
 */
export const deliver = (line: Deliverable, more: DecimalInput): string => {
  const added = parseDecimal(more, QUANTITY);
  if (added.eq('0')) throw new RuleViolation('contract-line.nothing-delivered');
  const deliveredQuantity = decimalText(exact(String(line.deliveredQuantity)).plus(added));
  refuseOverDelivery({ quantity: line.quantity, deliveredQuantity });
  return deliveredQuantity;
};
