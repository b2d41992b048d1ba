import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { RevenueQuery } from '../../../wire/commands/price-book';
import type { RevenueOfProduct } from '../../../wire/commands/price-book-answers';

/** The book that gave the line its price, else that of its quote; none for contracts by hand. */
const BOOK_OF_LINE = `
coalesce(case when jsonb_typeof(l.price_source::jsonb) = 'object' then (l.price_source::jsonb ->> 'book')::integer end, q.price_book_fk)`;

const REVENUE = `
select case when b.id is not null then json_build_object('documentId', b.document_id, 'name', b.name, 'version', b.version) end as "priceBook",
  case when p.id is not null then json_build_object('documentId', p.document_id, 'name', p.name, 'code', p.code) end as product,
  k.currency, count(*)::int as lines, sum(c.quantity)::text as quantity, sum(c.net)::text as net
from contract_lines c join contracts k on k.id = c.contract_fk
  left join quote_lines l on l.id = c.quote_line_fk left join quotes q on q.id = l.quote_fk
  left join price_books b on b.id = ${BOOK_OF_LINE} left join products p on p.id = c.product_fk
where c.is_current and k.state in ('active', 'completed')
  and (?::date is null or k.created_at >= ?::date) and (?::date is null or k.created_at < ?::date + 1)
  and (?::text is null or b.document_id = ?)
group by b.id, b.document_id, b.name, b.version, p.id, p.document_id, p.name, p.code, k.currency
order by b.name nulls last, b.version, k.currency, sum(c.net) desc, p.name nulls last`;

/**
 * Where revenue comes from: what was sold by book, product and currency, from the lines that stand on contracts which
 * the caller sees (PB-26). Days are those on which the contract was made.
 */
export const revenue = (strapi: Core.Strapi, query: RevenueQuery): Promise<readonly RevenueOfProduct[]> => {
  const { from = null, to = null, priceBook = null } = query;
  return sql<RevenueOfProduct>(strapi, REVENUE, [from, from, to, to, priceBook, priceBook]);
};
