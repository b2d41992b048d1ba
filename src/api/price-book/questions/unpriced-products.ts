import type { Core } from '@strapi/strapi';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { sql } from '../../../platform/database/sql';

interface Unpriced {
  readonly product: string;
  readonly bundle: string;
}

/**
 * A bundle has products of its book only (BUN-01), and a product is of the book by its prices: so the last price of a
 * bundled product stays until the bundle lets the product go (409). `products`: the document ids that may have lost
 * prices; asked after the write.
 */
export const refuseUnpricedProducts = async (
  strapi: Core.Strapi,
  book: number,
  products: readonly string[]
): Promise<void> => {
  if (products.length === 0) return;
  const unpriced = await sql<Unpriced>(
    strapi,
    `select p.document_id as product, b.document_id as bundle
     from bundle_items i join bundles b on b.id = i.bundle_fk join products p on p.id = i.product_fk
     where b.price_book_fk = ? and p.document_id = any(?)
       and not exists (select 1 from prices r where r.price_book_fk = b.price_book_fk and r.product_fk = p.id)
     order by b.name, p.name`,
    [book, [...products]]
  );
  refuseIf(
    unpriced.map((details) => ({ code: 'price.last-of-bundled-product', details: { ...details } })),
    'conflict'
  );
};
