import { sql } from '../../../platform/database/sql';
import { serviceOf } from '../../../platform/services';
import { after, type Written } from '../../../platform/write-gate/write';
import type { PriceBookService } from '../../../wire/services/price-book';

const movedAway = ({ stored, row }: Written): boolean =>
  stored?.product_fk !== row?.product_fk || stored?.price_book_fk !== row?.price_book_fk;

/** A product leaves a book with its last price; one that a bundle of the book has stays (BUN-01). */
export const lastPriceOfABundledProductStays = after(
  'api::price.price',
  ['update', 'delete'],
  async (written) => {
    const { strapi, stored } = written;
    if (typeof stored?.product_fk !== 'number' || !movedAway(written)) return;
    const products = await sql<{ document_id: string }>(
      strapi,
      'select document_id from products where id = ?',
      [stored.product_fk]
    );
    await serviceOf<PriceBookService>(strapi, 'api::price-book.price-book').refuseUnpriced({
      book: stored.price_book_fk as number,
      products: products.map(({ document_id }) => document_id),
    });
  }
);
