import { isCurrency } from '../money/currency';
import { exact, parseDecimal, type DecimalInput, type DecimalLimits } from '../money/decimal';
import { UNIT_PRICE } from '../money/limits';
import type { CalendarDay } from '../shared/calendar-day';
import type { Problem } from '../shared/problem';
import type { PriceRow, RecordId } from './price-row';
import { problemOf } from './problem-of';

/** A row as typed, relations already found. `id` is null for a new one. */
export interface PriceRowDraft extends Omit<PriceRow, 'id' | 'unitPrice' | 'minQuantity'> {
  readonly id: RecordId | null;
  readonly unitPrice: DecimalInput;
  readonly minQuantity: DecimalInput;
}

export interface PriceRowSurroundings {
  readonly book: { readonly brands: readonly RecordId[]; readonly productVersions: readonly RecordId[] };
  /** Of the product that the price is for. */
  readonly productActive: boolean;
  /** The price book of the bundle, when the price is for one. */
  readonly bookOfBundle: RecordId | null;
  /** The other rows of the book, at least those of the same product or bundle. */
  readonly siblings: readonly PriceRow[];
}

export const MIN_QUANTITY: DecimalLimits = { noun: 'min-quantity', decimals: 4 };

const numberProblems = (path: string, value: DecimalInput, limits: DecimalLimits): readonly Problem[] => {
  const unreadable = problemOf(path, () => parseDecimal(value, limits));
  if (unreadable.length > 0) return unreadable;
  return parseDecimal(value, limits).lt(exact('0')) ? [{ code: `${limits.noun}.negative`, path }] : [];
};

const notInBook = (id: RecordId | null, ids: readonly RecordId[], code: string, path: string): Problem[] =>
  id === null || ids.includes(id) ? [] : [{ code, path }];

const isReversed = ({ validFrom, validTo }: PriceRowDraft): boolean =>
  validFrom !== null && validTo !== null && validTo < validFrom;

interface Validity {
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
}

const startsByTheEndOf = (a: Validity, b: Validity): boolean =>
  a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;

const isSameOffer = (a: PriceRowDraft, b: PriceRow): boolean =>
  a.priceBook === b.priceBook &&
  a.product === b.product &&
  a.bundle === b.bundle &&
  a.unit === b.unit &&
  a.currency === b.currency &&
  a.brand === b.brand &&
  a.productVersion === b.productVersion &&
  parseDecimal(a.minQuantity, MIN_QUANTITY).eq(exact(b.minQuantity));

/** The rows of the same offer that hold on a day of this one too, each told with its id; the row itself is none. */
export const overlapProblems = (row: PriceRowDraft, siblings: readonly PriceRow[]): Problem[] =>
  siblings
    .filter((other) => other.id !== row.id && isSameOffer(row, other))
    .filter((other) => startsByTheEndOf(row, other) && startsByTheEndOf(other, row))
    .map((other) => ({ code: 'price.overlap', path: 'validFrom', details: { row: other.id } }));

/** A price is for one product or one bundle; a bundle belongs to one book (PROD-12, BUN-04). */
const itemProblems = (
  row: PriceRowDraft,
  { productActive, bookOfBundle }: PriceRowSurroundings
): Problem[] => {
  if ((row.product === null) === (row.bundle === null))
    return [{ code: 'price.product-or-bundle', path: row.product === null ? 'product' : 'bundle' }];
  if (row.bundle !== null)
    return bookOfBundle === row.priceBook ? [] : [{ code: 'bundle.not-in-book', path: 'bundle' }];
  return productActive ? [] : [{ code: 'product.inactive', path: 'product' }];
};

/**
 * Everything wrong with a price row, each reason at the field where it was typed (domain.md 4, PB-13, PB-14).
 * Overlap is judged only between rows that are otherwise equal; both ends of a validity count.
 */
export const priceRowProblems = (row: PriceRowDraft, around: PriceRowSurroundings): readonly Problem[] => {
  const { book } = around;
  const problems: readonly Problem[] = [
    ...numberProblems('unitPrice', row.unitPrice, UNIT_PRICE),
    ...numberProblems('minQuantity', row.minQuantity, MIN_QUANTITY),
    ...(isCurrency(row.currency) ? [] : [{ code: 'currency.unknown', path: 'currency' }]),
    ...(isReversed(row) ? [{ code: 'price.validity-reversed', path: 'validTo' }] : []),
    ...notInBook(row.brand, book.brands, 'price-book.brand-not-in-book', 'brand'),
    ...notInBook(
      row.productVersion,
      book.productVersions,
      'price-book.version-not-in-book',
      'productVersion'
    ),
    ...itemProblems(row, around),
  ];
  return problems.length > 0 ? problems : overlapProblems(row, around.siblings);
};
