import { toDecimalString, zero } from '../../../domain/money/money';
import { type DocumentDiscount, shareOutDiscount } from '../../../domain/quote/document-discount';
import { quoteTotals, type QuoteTotals } from '../../../domain/quote/totals';
import type { LoadedLine } from '../../../wire/quote-aggregate';

/** A line as it will be stored; `row` is undefined for a new one. */
export interface JudgedLine
  extends Omit<LoadedLine, 'row' | 'customers' | 'product' | 'bundle' | 'unit' | 'unitName' | 'project'> {
  readonly row: number | undefined;
}

export type UnsummedLine = Omit<JudgedLine, 'net' | 'tax' | 'gross'>;

export interface JudgedLines {
  readonly lines: readonly JudgedLine[];
  readonly totals: QuoteTotals;
  readonly discount: DocumentDiscount;
}

const withTotals = (lines: readonly UnsummedLine[], totals: QuoteTotals): JudgedLine[] =>
  lines.map((line, index) => {
    const figures = totals.lines[index];
    if (!figures) throw new Error(`No figures for line ${line.id}`);
    return {
      ...line,
      net: toDecimalString(figures.net),
      tax: toDecimalString(figures.tax),
      gross: toDecimalString(figures.gross),
    };
  });

/** The lines with their shares of the quote's discount, and what they sum up to. */
export const summedUp = (
  lines: readonly UnsummedLine[],
  discount: DocumentDiscount,
  currency: string
): JudgedLines => {
  const shares = shareOutDiscount(lines, discount, currency);
  const shared = lines.map((line, index) => ({
    ...line,
    documentDiscount: toDecimalString(shares[index] ?? zero(currency)),
  }));
  const totals = quoteTotals(shared, currency);
  return { lines: withTotals(shared, totals), totals, discount };
};
