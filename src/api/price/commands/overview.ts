import type { Core } from '@strapi/strapi';
import { sqlOne } from '../../../platform/database/sql';
import type { OverviewQuery } from '../../../wire/commands/price';

interface Named {
  readonly documentId: string;
  readonly name: string;
}

/** A product or bundle with its prices; decimals as texts, days as YYYY-MM-DD. */
export interface OverviewRow extends Named {
  readonly type: 'product' | 'bundle';
  readonly code: string;
  readonly active: boolean;
  readonly prices: readonly {
    readonly documentId: string;
    readonly priceBook: Named & { readonly version: number; readonly active: boolean };
    readonly unit: string;
    readonly currency: string;
    readonly unitPrice: string;
    readonly brand: string | null;
    readonly productVersion: string | null;
    readonly minQuantity: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}

interface Found {
  readonly rows: readonly OverviewRow[];
  readonly total: number;
}

/** One statement: the page of what is sold, then the prices of that page alone. */
const OVERVIEW = `
with asked as (select lower(?::text) as search, ?::text as book, ?::text as currency, ?::date as day),
  items as (select 'product' as type, id, document_id, name, code, coalesce(active, false) as active, null::integer as book
            from products
            union all select 'bundle', id, document_id, name, code, coalesce(active, false), price_book_fk from bundles),
  found as (select i.* from items i, asked a
            where (a.search is null or position(a.search in lower(i.name)) > 0 or position(a.search in lower(i.code)) > 0)
              and (a.book is null or i.type = 'product'
                   or i.book = (select id from price_books where document_id = a.book))),
  page as (select * from found order by name, type, id limit ? offset ?)
select (select count(*)::int from found) as total,
  coalesce((select json_agg(json_build_object('type', p.type, 'documentId', p.document_id, 'name', p.name, 'code', p.code,
    'active', p.active, 'prices', coalesce((
      select json_agg(json_build_object('documentId', r.document_id,
          'priceBook', json_build_object('documentId', b.document_id, 'name', b.name, 'version', b.version,
                                         'active', coalesce(b.active, false)),
          'unit', u.name, 'currency', r.currency, 'unitPrice', r.unit_price::text, 'brand', d.name,
          'productVersion', v.name, 'minQuantity', coalesce(r.min_quantity, 0)::text,
          'validFrom', to_char(r.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(r.valid_to, 'YYYY-MM-DD'))
        order by b.name, b.version, u.name, r.currency, d.name nulls first, v.name nulls first, r.min_quantity, r.valid_from, r.id)
      from asked a, prices r join price_books b on b.id = r.price_book_fk join units u on u.id = r.unit_fk
        left join brands d on d.id = r.brand_fk left join product_versions v on v.id = r.product_version_fk
      where case p.type when 'product' then r.product_fk = p.id else r.bundle_fk = p.id end
        and (a.book is null or b.document_id = a.book) and (a.currency is null or r.currency = a.currency)
        and (a.day is null or (coalesce(r.valid_from, a.day) <= a.day and coalesce(r.valid_to, a.day) >= a.day))
    ), '[]'::json)) order by p.name, p.type, p.id) from page p), '[]'::json) as rows`;

/** The price overview of all books: products and bundles by name, each with its prices everywhere (PB-04, PB-05). */
export const overview = async (strapi: Core.Strapi, query: OverviewQuery) => {
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? 25);
  const { search = null, priceBook = null, currency = null, day = null } = query;
  const found = await sqlOne<Found>(strapi, OVERVIEW, [
    search,
    priceBook,
    currency,
    day,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const total = found?.total ?? 0;
  return {
    rows: found?.rows ?? [],
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
};
