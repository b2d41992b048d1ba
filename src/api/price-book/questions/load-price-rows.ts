import type { Core } from '@strapi/strapi';
import type { ExchangeRate } from '../../../domain/price-book/exchange-rate';
import type { PriceRow } from '../../../domain/price-book/price-row';
import type { CalendarDay } from '../../../domain/shared/calendar-day';
import { sql } from '../../../platform/database/sql';
import type { RowsQuestion } from '../../../wire/services/price-book';

/** The row as rules judge it; decimals as text, days as `YYYY-MM-DD`. */
const SELECT = `select id, price_book_fk as "priceBook", product_fk as product, bundle_fk as bundle, unit_fk as unit, currency,
  unit_price::text as "unitPrice", brand_fk as brand, product_version_fk as "productVersion",
  coalesce(min_quantity, 0)::text as "minQuantity",
  to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo"`;

const idsOf = (values: readonly (number | null)[]): string =>
  [...new Set(values.filter((value) => value !== null))] as unknown as string;

/**
 * The one question for prices of a book, for what a line costs and for what a new price must not overlap.
 */
export const loadPriceRows = (
  strapi: Core.Strapi,
  { priceBookId, items }: RowsQuestion
): Promise<PriceRow[]> =>
  sql<PriceRow>(
    strapi,
    `${SELECT}
     from prices
     where price_book_fk = ? and (product_fk = any(?) or bundle_fk = any(?)) and unit_fk = any(?)`,
    [
      priceBookId,
      idsOf(items.map(({ productId }) => productId)),
      idsOf(items.map(({ bundleId }) => bundleId)),
      idsOf(items.map(({ unitId }) => unitId)),
    ]
  );

/** Rows by number: what a book has, whole. */
export interface BookPrice extends PriceRow {
  readonly id: number;
  readonly product: number | null;
  readonly bundle: number | null;
  readonly unit: number;
  readonly brand: number | null;
  readonly productVersion: number | null;
}

/** Every price of a book, locked until the transaction ends: nobody changes what is being copied or repriced. */
export const lockBookPrices = (strapi: Core.Strapi, priceBookId: number): Promise<BookPrice[]> =>
  sql<BookPrice>(strapi, `${SELECT} from prices where price_book_fk = ? order by id for update`, [
    priceBookId,
  ]);

/** The latest rate on or before the day from each of these currencies. */
export const loadRates = (
  strapi: Core.Strapi,
  from: readonly string[],
  to: string,
  day: CalendarDay
): Promise<ExchangeRate[]> =>
  sql<ExchangeRate>(
    strapi,
    `select distinct on (from_currency) from_currency as "from", to_currency as "to",
            to_char(date, 'YYYY-MM-DD') as date, rate::text as rate
     from exchange_rates
     where to_currency = ? and from_currency = any(?::text[]) and date <= ?::date
     order by from_currency, date desc`,
    [to, from, day]
  );
