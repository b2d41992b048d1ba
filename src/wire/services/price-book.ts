import type { ExchangeRate } from '../../domain/price-book/exchange-rate';
import type { PriceRow } from '../../domain/price-book/price-row';
import type { PriceAnswer } from '../../domain/price-book/resolve-price';
import type { CalendarDay } from '../../domain/shared/calendar-day';
import type { Problem } from '../../domain/shared/problem';

/** What a line asks a price for. Ids are row numbers; the quantity is plain decimal text. */
export interface PricedItem {
  /** Exactly one of product and bundle. */
  readonly productId: number | null;
  readonly bundleId: number | null;
  readonly unitId: number;
  readonly quantity: string;
}

export interface PricesQuestion {
  readonly priceBookId: number;
  readonly brandId: number | null;
  readonly productVersionId: number | null;
  /** ISO 4217, of the quote. */
  readonly currency: string;
  /** The day whose prices and rates count. */
  readonly day: CalendarDay;
  readonly items: readonly PricedItem[];
}

/** The rows of a book for any of these products and bundles in any of these units. */
export interface RowsQuestion {
  readonly priceBookId: number;
  readonly items: readonly Pick<PricedItem, 'productId' | 'bundleId' | 'unitId'>[];
}

/** ISO 4217 codes; a rate counts in its own direction only. */
export interface RateQuestion {
  readonly from: string;
  readonly to: string;
  readonly day: CalendarDay;
}

/** A quote's choice of book. Ids are row numbers. */
export interface BookChoice {
  /** The quote's own values by attribute, for fields that the book requires. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of the opportunity; without a project no book is assigned to it. */
  readonly projectId: number | null;
  readonly priceBookId: number;
  readonly brandId: number | null;
  readonly productVersionId: number | null;
}

/** What `strapi.service('api::price-book.price-book')` answers to other types. */
export interface PriceBookService {
  /** One answer per item, in their order; two statements at most, however many items. */
  resolvePrices(question: PricesQuestion): Promise<readonly PriceAnswer[]>;
  /** The stored rate of the day between two currencies, or the latest before it; undefined when there is none. */
  rateOn(question: RateQuestion): Promise<ExchangeRate | undefined>;
  /** Prices of the book as stored: of what is asked for, perhaps with others of the same units. */
  priceRows(question: RowsQuestion): Promise<readonly PriceRow[]>;
  /** Everything that speaks against the choice, each reason at the quote's field (`priceBook`, `brand`, `productVersion`). */
  problemsOfChoice(choice: BookChoice): Promise<readonly Problem[]>;
  /** Refuses (409) when a bundle of the book has one of these products (document ids) and the book no price for it. */
  refuseUnpriced(question: { readonly book: number; readonly products: readonly string[] }): Promise<void>;
  /** Fields that the book of this quote (row number) requires and that the quote, as stored, leaves empty. */
  missingFields(quote: number): Promise<readonly Problem[]>;
  /** Refuses with all of them at once (400), under `details.errors`. */
  requireApplicable(choice: BookChoice): Promise<void>;
}
