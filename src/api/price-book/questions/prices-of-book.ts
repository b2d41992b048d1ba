import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import type { PricesOfBook } from '../../../wire/commands/price-book-answers';

const named = (alias: string, more = ''): string =>
  `coalesce(json_agg(json_build_object('documentId', ${alias}.document_id, 'name', ${alias}.name${more})
     order by ${alias}.name, ${alias}.id), '[]')`;

const PRICES = `
select coalesce(json_agg(json_build_object('documentId', r.document_id,
    'updatedAt', to_char(r.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'product', p.document_id, 'bundle', b.document_id,
    'unit', u.document_id, 'currency', r.currency, 'unitPrice', r.unit_price::text,
    'minQuantity', coalesce(r.min_quantity, 0)::text, 'brand', d.document_id, 'productVersion', v.document_id,
    'validFrom', to_char(r.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(r.valid_to, 'YYYY-MM-DD'))
  order by coalesce(p.name, b.name), u.name, r.currency, d.name nulls first, v.name nulls first, r.min_quantity, r.valid_from, r.id), '[]')
from book, prices r join units u on u.id = r.unit_fk left join products p on p.id = r.product_fk
  left join bundles b on b.id = r.bundle_fk left join brands d on d.id = r.brand_fk
  left join product_versions v on v.id = r.product_version_fk where r.price_book_fk = book.id`;

const QUESTION = `
with book as (select id from price_books where document_id = ?)
select (${PRICES}) as prices,
  (select ${named('p', `, 'code', p.code`)} from book, products p
   where p.active or p.id in (select product_fk from prices where price_book_fk = book.id)) as products,
  (select ${named('b', `, 'code', b.code`)} from book join bundles b on b.price_book_fk = book.id) as bundles,
  (select ${named('u')} from book, units u
   where u.active or u.id in (select unit_fk from prices where price_book_fk = book.id)) as units,
  (select ${named('d')} from book join price_books_brands_lnk l on l.price_book_id = book.id
     join brands d on d.id = l.brand_id) as brands,
  (select ${named('v')} from book join price_books_product_versions_lnk l on l.price_book_id = book.id
     join product_versions v on v.id = l.product_version_id) as "productVersions"
from book`;

/** GET /price-books/:documentId/prices (PB-20, PROD-11): a whole book for a grid, in one statement. */
export const pricesOfBook = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<PricesOfBook> => {
  const found = await sqlOne<PricesOfBook>(strapi, QUESTION, [documentId]);
  if (!found) throw new RuleViolation('record.not-found', {}, 'unknown');
  return found;
};
