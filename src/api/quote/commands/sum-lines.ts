import type { DocumentDiscount } from '../../../domain/quote/document-discount';
import { sumUp } from '../../../domain/quote/sum-up';
import type { QuoteTotals } from '../../../domain/quote/totals';
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

/** The lines with their shares of the quote's discount, and what they sum up to. */
export const summedUp = (
  lines: readonly UnsummedLine[],
  discount: DocumentDiscount,
  currency: string
): JudgedLines => ({ ...sumUp(lines, discount, currency), discount });
