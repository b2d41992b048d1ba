import { findRecords, toOneAfter } from '../../../platform/write-gate/relation-input';
import { sql } from '../../../platform/database/sql';
import { before, type Write } from '../../../platform/write-gate/write';

const bookOf = async ({ strapi, data, stored }: Write): Promise<number | null> => {
  const named = toOneAfter(data.priceBook, 'priceBook');
  if (named === undefined || named === null) return (stored?.price_book_fk as number | null) ?? null;
  const found = await findRecords(strapi, 'api::price-book.price-book', [named]);
  return found.get(named)?.id ?? null;
};

/**
 * Prices of one book are written one after the other, so that overlap is judged against what is really there.
 * The lock comes before the insert: the database's own exclusion constraint would else wait for a row that waits
 * for this lock. It leaves foreign keys that point to the book alone (`no key`).
 */
export const waitsForItsBook = before('api::price.price', ['create', 'update'], async (write) => {
  const book = await bookOf(write);
  if (book !== null)
    await sql(write.strapi, 'select id from price_books where id = ? for no key update', [book]);
});
