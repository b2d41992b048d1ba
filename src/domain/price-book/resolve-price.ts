import { decimalText, exact, parseDecimal } from '../money/decimal';
import { QUANTITY } from '../money/limits';
import { convertUnitPrice } from '../quote/convert-amounts';
import { compareDays, isWithin, type CalendarDay } from '../shared/calendar-day';
import type { Reason } from '../shared/rule-violation';
import { rateOn, type ExchangeRate } from './exchange-rate';
import type { PriceRow, RecordId } from './price-row';

export interface PriceQuestion {
  readonly priceBook: RecordId;
  /** Exactly one of product and bundle is named. */
  readonly product: RecordId | null;
  readonly bundle: RecordId | null;
  readonly unit: RecordId;
  /** Currency of the quote. */
  readonly currency: string;
  readonly brand: RecordId | null;
  readonly productVersion: RecordId | null;
  /** Plain decimal text; a negative quantity (something given back) has the price of the same quantity sold. */
  readonly quantity: string;
  /** The day whose prices and rates count. */
  readonly date: CalendarDay;
}

export const PRICE_RULES = ['brand-and-version', 'brand', 'version', 'general'] as const;
export type PriceRule = (typeof PRICE_RULES)[number];

/** Where a line's price came from; plain data that stays true when the book changes. */
export interface PriceSource {
  readonly book: RecordId;
  readonly row: RecordId;
  /** How specific the row was. */
  readonly rule: PriceRule;
  readonly date: CalendarDay;
  readonly minQuantity: string;
  /** As in the row, in `listCurrency`. */
  readonly listPrice: string;
  readonly listCurrency: string;
  /** Only when the row was in another currency: units of the quote's currency for one of `listCurrency`. */
  readonly rate?: string;
  readonly rateDate?: CalendarDay;
}

export interface ResolvedPrice {
  /** Plain decimal text in the quote's currency, at most 4 decimals. */
  readonly unitPrice: string;
  readonly priceSource: PriceSource;
}

export type PriceAnswer =
  | { readonly kind: 'priced'; readonly price: ResolvedPrice }
  | { readonly kind: 'refused'; readonly reason: Reason };

const isFor = (asked: PriceQuestion) => (row: PriceRow) =>
  row.priceBook === asked.priceBook &&
  row.product === asked.product &&
  row.bundle === asked.bundle &&
  row.unit === asked.unit &&
  (row.brand === null || row.brand === asked.brand) &&
  (row.productVersion === null || row.productVersion === asked.productVersion) &&
  isWithin(asked.date, row.validFrom, row.validTo) &&
  exact(row.minQuantity).lte(parseDecimal(asked.quantity, QUANTITY).abs());

const ruleOf = ({ brand, productVersion }: PriceRow): PriceRule => {
  if (brand !== null) return productVersion === null ? 'brand' : 'brand-and-version';
  return productVersion === null ? 'general' : 'version';
};

/** Negative when `a` wins: more specific, then higher minimum quantity, then valid from a later day. */
const byRank = (a: PriceRow, b: PriceRow): number =>
  PRICE_RULES.indexOf(ruleOf(a)) - PRICE_RULES.indexOf(ruleOf(b)) ||
  exact(b.minQuantity).cmp(exact(a.minQuantity)) ||
  compareDays(b.validFrom ?? '', a.validFrom ?? '');

/** The rows that no other row beats: one per currency in a book whose rows do not overlap. */
const bestOf = (rows: readonly PriceRow[]): readonly PriceRow[] => {
  const ranked = [...rows].sort((a, b) => byRank(a, b) || (a.currency < b.currency ? -1 : 1));
  return ranked.filter((row) => ranked[0] !== undefined && byRank(row, ranked[0]) === 0);
};

/**
 * The unit price that a source stands for: the list price, or the list price times the rate, rounded once to
 * 4 decimals (half away from zero) whatever the currency. Replays a price after the book has changed.
 */
export const unitPriceOf = ({ listPrice, rate = '1' }: PriceSource): string =>
  convertUnitPrice(listPrice, rate);

const pricedBy = (row: PriceRow, asked: PriceQuestion, rate?: ExchangeRate): PriceAnswer => {
  const priceSource: PriceSource = {
    book: row.priceBook,
    row: row.id,
    rule: ruleOf(row),
    date: asked.date,
    minQuantity: decimalText(exact(row.minQuantity)),
    listPrice: decimalText(exact(row.unitPrice)),
    listCurrency: row.currency,
    ...(rate && { rate: decimalText(exact(rate.rate)), rateDate: rate.date }),
  };
  return { kind: 'priced', price: { unitPrice: unitPriceOf(priceSource), priceSource } };
};

const convertedFrom = (rows: readonly PriceRow[], asked: PriceQuestion, rates: readonly ExchangeRate[]) => {
  const best = bestOf(rows);
  for (const row of best) {
    const rate = rateOn(rates, row.currency, asked.currency, asked.date);
    if (rate) return pricedBy(row, asked, rate);
  }
  const details = { from: best.map(({ currency }) => currency), to: asked.currency, date: asked.date };
  return { kind: 'refused', reason: { code: 'exchange-rate.missing', details } } as const;
};

/**
 * The price of a line (domain.md 4; QUO-08, PB-13, PB-14, PROD-12). Of the book's rows for product, unit, day
 * and quantity, a row in the quote's currency comes before any conversion; among equals the most specific
 * wins (brand and version, brand, version, neither), then the highest `minQuantity` not above the quantity,
 * then the latest `validFrom`. Without a row in the quote's currency the best row of the others is converted
 * by the latest rate on or before the day. Refused: `price.none`, `exchange-rate.missing`.
 */
export const resolvePrice = (
  asked: PriceQuestion,
  rows: readonly PriceRow[],
  rates: readonly ExchangeRate[]
): PriceAnswer => {
  const fitting = rows.filter(isFor(asked));
  const [own] = bestOf(fitting.filter((row) => row.currency === asked.currency));
  if (own) return pricedBy(own, asked);
  if (fitting.length > 0) return convertedFrom(fitting, asked, rates);
  const { product, bundle, unit, date } = asked;
  const what = bundle === null ? { product } : { bundle };
  return { kind: 'refused', reason: { code: 'price.none', details: { ...what, unit, date } } };
};
