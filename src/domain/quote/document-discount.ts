import { allocate, roundTogether } from '../money/allocate';
import type { DecimalInput } from '../money/decimal';
import { fromDecimal, money, type Money, toDecimalString } from '../money/money';
import { toBasisPoints, WHOLE } from '../money/percent';
import { refuseIf, RuleViolation } from '../shared/rule-violation';
import { isCounted, ownNet, type PricedLine } from './line';

/** Off the whole quote, beside what single lines have: a percent or an amount in the quote's currency, or neither. */
export interface DocumentDiscount {
  readonly discountPercent: DecimalInput | null;
  readonly discountAmount: DecimalInput | null;
}

export const NO_DISCOUNT: DocumentDiscount = { discountPercent: null, discountAmount: null };

const positive = (minor: bigint): bigint => (minor > 0n ? minor : 0n);
const total = (nets: readonly bigint[]): bigint => nets.reduce((sum, net) => sum + net, 0n);

const ofAmount = (amount: Money, nets: readonly bigint[]): bigint[] => {
  const net = total(nets);
  refuseIf([
    ...(amount.minor < 0n ? [{ code: 'quote.discount-negative' }] : []),
    ...(amount.minor > positive(net)
      ? [
          {
            code: 'quote.discount-too-large',
            details: {
              discountAmount: toDecimalString(amount),
              net: toDecimalString({ ...amount, minor: net }),
            },
          },
        ]
      : []),
  ]);
  return allocate(amount.minor, nets.map(positive));
};

const sharesOf = (discount: DocumentDiscount, nets: readonly bigint[], currency: string): bigint[] => {
  const { discountPercent, discountAmount } = discount;
  if (discountPercent !== null && discountAmount !== null) throw new RuleViolation('quote.two-discounts');
  if (discountAmount !== null) return ofAmount(fromDecimal(discountAmount, currency), nets);
  const basisPoints = toBasisPoints(discountPercent ?? 0);
  return roundTogether(
    nets.map((net) => net * basisPoints),
    WHOLE
  );
};

/**
 * The quote's discount over its lines, by index: by their net (after the line's own discount), the largest remainder
 * first, so that the shares sum to the discount to the last minor unit and none is larger than its line. A percent
 * is rounded once over the quote; an amount falls on lines above zero only. Rounding lines and optional ones that are
 * not chosen take no part. Refuses `quote.two-discounts`, `quote.discount-too-large` (over the quote's net),
 * `quote.discount-negative`, `percent.*`, `money.*`.
 */
export const shareOutDiscount = (
  lines: readonly PricedLine[],
  discount: DocumentDiscount,
  currency: string
): Money[] => {
  const nets = lines.map((line) =>
    line.type !== 'rounding' && isCounted(line) ? ownNet(line, currency).minor : 0n
  );
  return sharesOf(discount, nets, currency).map((share) => money(share, currency));
};
