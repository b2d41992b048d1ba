import type { Core } from '@strapi/strapi';
import { insertRows } from '../../../platform/bulk/write-rows';
import { listLink } from '../../../platform/database/list-link';
import { sql } from '../../../platform/database/sql';
import type { StoredRow } from '../../../platform/write-gate/write';
import { bundlesOf } from '../../../wire/services/bundle';
import { quoteTemplatesOf } from '../../../wire/services/quote-template';
import type { BookPrice } from '../questions/load-price-rows';

const BOOK = 'api::price-book.price-book';

/** The lists that a book shares with a copy of it. */
export const LISTS = ['brands', 'productVersions', 'projects'] as const;

/** Row numbers in one of the book's lists. */
export const listOf = async (
  strapi: Core.Strapi,
  book: number,
  attribute: (typeof LISTS)[number]
): Promise<readonly number[]> => {
  const link = listLink(strapi, BOOK, attribute);
  const found = await sql<{ id: number }>(
    strapi,
    `select ${link.targetColumn} as id from ${link.linkTable} where ${link.ownColumn} = ? order by id`,
    [book]
  );
  return found.map(({ id }) => id);
};

/** The row's own list of required fields; JSON columns come as text. */
export const requiredFieldsOf = ({ required_quote_fields: list }: StoredRow): unknown =>
  typeof list === 'string' ? JSON.parse(list) : list;

/** What came along with a copied book. */
export interface CopiedContents {
  readonly prices: number;
  readonly bundles: number;
  readonly templates: number;
}

/**
 * Fills a book with bundles, templates and these prices of another one: the same few statements for ten rows or a
 * thousand. Templates get files of their own.
 */
export const copyContents = async (
  strapi: Core.Strapi,
  { from, to, prices }: { readonly from: number; readonly to: number; readonly prices: readonly BookPrice[] }
): Promise<CopiedContents> => {
  const bundles = await bundlesOf(strapi).copyAll({ from, to });
  await insertRows(
    strapi,
    'api::price.price',
    prices.map(({ id: _id, bundle, ...price }) => ({
      ...price,
      bundle: bundle === null ? null : bundles.get(bundle),
      priceBook: to,
    }))
  );
  const templates = await quoteTemplatesOf(strapi).copyAll({ from, to });
  return { prices: prices.length, bundles: bundles.size, templates };
};
