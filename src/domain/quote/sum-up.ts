import { toDecimalString, zero } from '../money/money';
import { type DocumentDiscount, shareOutDiscount } from './document-discount';
import type { PricedLine } from './line';
import { quoteTotals, type QuoteTotals } from './totals';

/** Decimal texts in the quote's currency. */
interface SummedFigures {
  readonly documentDiscount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export interface SummedUp<Line> {
  /** In the order given. */
  readonly lines: readonly (Line & SummedFigures)[];
  readonly totals: QuoteTotals;
}

/**
 * A list of lines with each one's share of the quote's discount, and what they sum up to: what the server stores and
 * what a screen shows while somebody types. Refuses what `reasonsAgainstLines` and `shareOutDiscount` name. (QUO-32)
 */
export const sumUp = <Line extends PricedLine>(
  lines: readonly Line[],
  discount: DocumentDiscount,
  currency: string
): SummedUp<Line> => {
  const shares = shareOutDiscount(lines, discount, currency);
  const shared = lines.map((line, index) => ({
    ...line,
    documentDiscount: toDecimalString(shares[index] ?? zero(currency)),
  }));
  const totals = quoteTotals(shared, currency);
  const none = { net: zero(currency), tax: zero(currency), gross: zero(currency) };
  return {
    lines: shared.map((line, index) => {
      const { net, tax, gross } = totals.lines[index] ?? none;
      return { ...line, net: toDecimalString(net), tax: toDecimalString(tax), gross: toDecimalString(gross) };
    }),
    totals,
  };
};
