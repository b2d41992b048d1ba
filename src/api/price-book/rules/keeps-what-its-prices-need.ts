import type { Problem } from '../../../domain/shared/problem';
import { manyToManyLinks } from '../../../platform/database/metadata';
import { sqlOne } from '../../../platform/database/sql';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { after, type Written } from '../../../platform/write-gate/write';

const BOOK = 'api::price-book.price-book';

/** The list of the book, and the column of `prices` that must stay within it. */
const LISTS = [
  { path: 'brands', column: 'brand_fk', code: 'price-book.brand-has-prices' },
  { path: 'productVersions', column: 'product_version_fk', code: 'price-book.version-has-prices' },
] as const;

const orphaned = async (
  { strapi, row }: Written,
  { path, column, code }: (typeof LISTS)[number]
): Promise<Problem[]> => {
  const link = manyToManyLinks(strapi, BOOK).find(({ attribute }) => attribute === path);
  if (!link || !row) return [];
  const found = await sqlOne<{ count: number }>(
    strapi,
    `select count(*)::int as count from prices p where p.price_book_fk = ? and p.${column} is not null
       and not exists (select 1 from ${link.linkTable} l where l.${link.ownColumn} = ? and l.${link.targetColumn} = p.${column})`,
    [row.id, row.id]
  );
  const prices = found?.count ?? 0;
  return prices === 0 ? [] : [{ code, path, details: { prices } }];
};

/** A brand or version stays in the book while the book has prices for it (PB-12, PB-14). */
export const keepsWhatItsPricesNeed = after(BOOK, ['update'], async (written) => {
  const problems = await Promise.all(LISTS.map((list) => orphaned(written, list)));
  refuseFields(problems.flat());
});
