import type { Core } from '@strapi/strapi';
import type { PriceRow, RecordId } from '../../../domain/price-book/price-row';
import { resolvePrice, type PriceAnswer } from '../../../domain/price-book/resolve-price';
import type { PricesQuestion } from '../../../wire/services/price-book';
import { loadPriceRows, loadRates } from './load-price-rows';

const byProduct = (rows: readonly PriceRow[]): ReadonlyMap<RecordId, readonly PriceRow[]> => {
  const groups = new Map<RecordId, PriceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.product);
    if (group) group.push(row);
    else groups.set(row.product, [row]);
  }
  return groups;
};

/** The price of each item by the rules of `resolvePrice` (QUO-08, QUO-22, PB-13, PB-14, PROD-12). */
export const resolvePrices = async (
  strapi: Core.Strapi,
  { priceBookId, brandId, productVersionId, currency, day, items }: PricesQuestion
): Promise<readonly PriceAnswer[]> => {
  if (items.length === 0) return [];
  const rows = await loadPriceRows(strapi, priceBookId, items);
  const foreign = [...new Set(rows.map((row) => row.currency))].filter((code) => code !== currency);
  const rates = foreign.length === 0 ? [] : await loadRates(strapi, foreign, currency, day);
  const rowsOf = byProduct(rows);
  return items.map(({ productId, unitId, quantity }) =>
    resolvePrice(
      {
        priceBook: priceBookId,
        product: productId,
        unit: unitId,
        brand: brandId,
        productVersion: productVersionId,
        currency,
        quantity,
        date: day,
      },
      rowsOf.get(productId) ?? [],
      rates
    )
  );
};
