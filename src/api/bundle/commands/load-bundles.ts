import type { Core } from '@strapi/strapi';
import { bundleShares } from '../../../domain/price-book/bundle';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sql } from '../../../platform/database/sql';
import type { ShownBundle } from '../../../wire/services/bundle';

/** A bundle with everything that is judged and copied together; `row` and `…Row` are row numbers. */
export interface LoadedBundle extends Omit<ShownBundle, 'items' | 'prices'> {
  readonly row: number;
  readonly bookRow: number;
  readonly items: readonly (Omit<ShownBundle['items'][number], 'share'> & {
    readonly row: number;
    readonly productRow: number;
  })[];
  readonly prices: readonly (ShownBundle['prices'][number] & {
    readonly row: number;
    readonly unitRow: number;
    readonly brandRow: number | null;
    readonly productVersionRow: number | null;
  })[];
}

const ITEMS = `
select json_agg(json_build_object('row', i.id, 'documentId', i.document_id, 'productRow', p.id,
    'product', json_build_object('documentId', p.document_id, 'name', p.name, 'code', p.code),
    'quantity', coalesce(i.quantity, 1)::text, 'weight', i.weight::text) order by i.position, i.id)
from bundle_items i join products p on p.id = i.product_fk where i.bundle_fk = b.id`;

const PRICES = `
select json_agg(json_build_object('row', r.id, 'documentId', r.document_id, 'unitRow', u.id, 'unit', u.name,
    'currency', r.currency, 'unitPrice', r.unit_price::text, 'minQuantity', coalesce(r.min_quantity, 0)::text,
    'brandRow', r.brand_fk, 'productVersionRow', r.product_version_fk,
    'validFrom', to_char(r.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(r.valid_to, 'YYYY-MM-DD'))
    order by u.name, r.currency, r.min_quantity, r.valid_from, r.id)
from prices r join units u on u.id = r.unit_fk where r.bundle_fk = b.id`;

const BUNDLES = `
select b.id as row, b.document_id as "documentId", b.name, b.code, b.description, b.tax_rate::text as "taxRate",
  coalesce(b.active, false) as active, b.price_book_fk as "bookRow",
  json_build_object('documentId', k.document_id, 'name', k.name) as "priceBook",
  coalesce((${ITEMS}), '[]'::json) as items, coalesce((${PRICES}), '[]'::json) as prices
from bundles b join price_books k on k.id = b.price_book_fk`;

/** The bundles of a price book, by name. */
export const bundlesOfBook = (strapi: Core.Strapi, priceBook: number): Promise<LoadedBundle[]> =>
  sql<LoadedBundle>(strapi, `${BUNDLES} where b.price_book_fk = ? order by b.name, b.id`, [priceBook]);

/** With `lock` nobody else changes the bundle until the transaction ends. */
export const loadBundle = async (
  strapi: Core.Strapi,
  { documentId, lock }: { readonly documentId: string; readonly lock: boolean }
): Promise<LoadedBundle> => {
  if (lock) await sql(strapi, 'select 1 from bundles where document_id = ? for no key update', [documentId]);
  const [bundle] = await sql<LoadedBundle>(strapi, `${BUNDLES} where b.document_id = ?`, [documentId]);
  if (!bundle) throw new RuleViolation('record.not-found', {}, 'unknown');
  return bundle;
};

/** As commands answer: document ids, and each weight also as a share. */
export const presentBundle = ({
  row: _row,
  bookRow: _book,
  items,
  prices,
  ...bundle
}: LoadedBundle): ShownBundle => {
  const shares = bundleShares(items);
  return {
    ...bundle,
    items: items.map(({ row: _item, productRow: _product, ...item }, index) => ({
      ...item,
      share: shares[index] ?? '0.00',
    })),
    prices: prices.map(
      ({ row: _price, unitRow: _unit, brandRow: _brand, productVersionRow: _version, ...price }) => price
    ),
  };
};

/** Products that the book has a price for: row number by document id (PROD-10). */
export const productsOfBook = async (
  strapi: Core.Strapi,
  priceBook: number
): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ id: string; row: number }>(
    strapi,
    `select p.document_id as id, p.id as row from products p
     where p.id in (select product_fk from prices where price_book_fk = ?)`,
    [priceBook]
  );
  return new Map(found.map(({ id, row }) => [id, row]));
};
