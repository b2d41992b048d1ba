import type { Core } from '@strapi/strapi';
import type { PriceRow, RecordId } from '../../../domain/price-book/price-row';
import { resolvePrice, type PriceAnswer } from '../../../domain/price-book/resolve-price';
import { groupRows } from '../../../platform/database/group-rows';
import type { PricesQuestion } from '../../../wire/services/price-book';
import { loadPriceRows, loadRates } from './load-price-rows';

/** What a row is for: products and bundles count apart. */
const keyOf = (product: RecordId | null, bundle: RecordId | null): string => `${product}/${bundle}`;

const byItem = (rows: readonly PriceRow[]): ReadonlyMap<string, readonly PriceRow[]> =>
  groupRows(rows, ({ product, bundle }) => keyOf(product, bundle));

/** The price of each item by the rules of `resolvePrice` (QUO-08, QUO-22, PB-13, PB-14, PROD-12). */
export const resolvePrices = async (
  strapi: Core.Strapi,
  { priceBookId, brandId, productVersionId, currency, day, items }: PricesQuestion
): Promise<readonly PriceAnswer[]> => {
  if (items.length === 0) return [];
  const rows = await loadPriceRows(strapi, { priceBookId, items });
  const foreign = [...new Set(rows.map((row) => row.currency))].filter((code) => code !== currency);
  const rates = foreign.length === 0 ? [] : await loadRates(strapi, foreign, currency, day);
  const rowsOf = byItem(rows);
  return items.map(({ productId, bundleId, unitId, quantity }) =>
    resolvePrice(
      {
        priceBook: priceBookId,
        product: productId,
        bundle: bundleId,
        unit: unitId,
        brand: brandId,
        productVersion: productVersionId,
        currency,
        quantity,
        date: day,
      },
      rowsOf.get(keyOf(productId, bundleId)) ?? [],
      rates
    )
  );
};
