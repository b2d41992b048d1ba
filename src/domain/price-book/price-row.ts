import type { CalendarDay } from '../shared/calendar-day';

/** A database id or a document id; the rules only compare them. */
export type RecordId = number | string;

/** What a price is for: the row costs `unitPrice` of `currency` per unit, from `minQuantity` units on (PROD-12). */
export interface PriceRow {
  readonly id: RecordId;
  readonly priceBook: RecordId;
  /** Exactly one of product and bundle is named. */
  readonly product: RecordId | null;
  readonly bundle: RecordId | null;
  readonly unit: RecordId;
  /** ISO 4217 */
  readonly currency: string;
  /** Plain decimal text, at most 4 decimals in every currency. */
  readonly unitPrice: string;
  /** null: for every brand of the book. */
  readonly brand: RecordId | null;
  /** null: for every product version of the book. */
  readonly productVersion: RecordId | null;
  readonly minQuantity: string;
  /** Both days count; null is open. */
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
}

export const RATE = { noun: 'exchange-rate', decimals: 6 } as const;
