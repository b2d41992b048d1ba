import type { Core } from '@strapi/strapi';
import type { Problem } from '../../../domain/shared/problem';
import { listLink } from '../../../platform/database/list-link';
import { sqlOne } from '../../../platform/database/sql';

const BOOK = 'api::price-book.price-book';

/** The list of the book, and the column of `prices` that must stay within it. */
const LISTS = [
  { path: 'brands', column: 'brand_fk', code: 'price-book.brand-has-prices' },
  { path: 'productVersions', column: 'product_version_fk', code: 'price-book.version-has-prices' },
] as const;

const outside = async (
  strapi: Core.Strapi,
  book: number,
  { path, column, code }: (typeof LISTS)[number]
): Promise<Problem[]> => {
  const link = listLink(strapi, BOOK, path);
  const found = await sqlOne<{ count: number }>(
    strapi,
    `select count(*)::int as count from prices p where p.price_book_fk = ? and p.${column} is not null
       and not exists (select 1 from ${link.linkTable} l where l.${link.ownColumn} = ? and l.${link.targetColumn} = p.${column})`,
    [book, book]
  );
  const prices = found?.count ?? 0;
  return prices === 0 ? [] : [{ code, path, details: { prices } }];
};

/** Prices for brands and versions that the book does not have, counted at the list that lacks them (PB-12, PB-14). */
export const pricesOutsideLists = async (strapi: Core.Strapi, book: number): Promise<readonly Problem[]> => {
  const problems = [];
  for (const list of LISTS) problems.push(...(await outside(strapi, book, list)));
  return problems;
};
