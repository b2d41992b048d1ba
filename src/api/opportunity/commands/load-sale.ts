import type { Core } from '@strapi/strapi';
import type { SoldLine, SoldProduct } from '../../../domain/contract/contract-lines';
import type { QuoteOfOpportunity } from '../../../domain/opportunity/sale';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { quotesOf } from '../../../wire/services/quote';

export interface Sale {
  readonly opportunity: StoredRow;
  readonly statusIsClosed: boolean;
  readonly statusAfterSold: number | null;
  readonly quotes: readonly (QuoteOfOpportunity & { readonly row: number; readonly isActive: boolean })[];
  /** The active quote, whole. */
  readonly quote: LoadedQuote | null;
  /** By row number of the product. */
  readonly products: ReadonlyMap<number, SoldProduct>;
  readonly contractTypes: ReadonlyMap<string, number>;
}

const quotesOfOpportunity = (strapi: Core.Strapi, opportunity: number) =>
  sql<Sale['quotes'][number]>(
    strapi,
    `select id as row, document_id as id, state as status, lost_reason as "lostReason", former_status as "formerStatus",
       coalesce(is_active, false) as "isActive" from quotes where opportunity_fk = ? order by id`,
    [opportunity]
  );

interface ProductRow {
  readonly row: number;
  readonly id: string;
  readonly code: string | null;
  readonly isTimeBased: boolean;
  readonly months: number | null;
}

const productsOf = async (
  strapi: Core.Strapi,
  quote: LoadedQuote | null
): Promise<Map<number, SoldProduct>> => {
  const rows = (quote?.lines ?? []).flatMap(({ productRow }) => productRow ?? []);
  const found = await sql<ProductRow>(
    strapi,
    `select p.id as row, p.document_id as id, t.code, coalesce(t.is_time_based, false) as "isTimeBased", t.months
     from products p left join product_categories c on c.id = p.category_fk left join contract_types t on t.id = c.contract_type_fk
     where p.id = any(?)`,
    [rows]
  );
  return new Map(
    found.flatMap(({ row, id, code, isTimeBased, months }) =>
      code === null ? [] : [[row, { productId: id, contractType: { code, isTimeBased, months } }] as const]
    )
  );
};

interface Settings {
  readonly statusAfterSold: number | null;
  readonly isClosed: boolean;
}

const settingsFor = async (strapi: Core.Strapi, status: number | null): Promise<Settings> =>
  (await sqlOne<Settings>(
    strapi,
    `select (select status_after_sold_fk from crm_settings limit 1) as "statusAfterSold",
       coalesce((select is_closed from opportunity_statuses where id = ?), false) as "isClosed"`,
    [status ?? 0]
  )) ?? { statusAfterSold: null, isClosed: false };

const typesByCode = async (strapi: Core.Strapi): Promise<Map<string, number>> => {
  const types = await sql<{ id: number; code: string }>(strapi, 'select id, code from contract_types');
  return new Map(types.map(({ id, code }) => [code, id]));
};

/** What a sale of this opportunity is decided on; to act on it, lock the opportunity's row first. */
export const loadSale = async (strapi: Core.Strapi, opportunity: StoredRow): Promise<Sale> => {
  const quotes = await quotesOfOpportunity(strapi, opportunity.id);
  const active = quotes.find(({ isActive }) => isActive);
  const quote = active ? await quotesOf(strapi).load({ documentId: active.id, lock: false }) : null;
  const { statusAfterSold, isClosed } = await settingsFor(strapi, opportunity.stage_fk as number | null);
  return {
    opportunity,
    statusIsClosed: isClosed,
    statusAfterSold,
    quotes,
    quote,
    products: await asSystem(() => productsOf(strapi, quote)),
    contractTypes: await typesByCode(strapi),
  };
};

/** Lines as a contract takes them over. */
export const soldLines = (quote: LoadedQuote, products: Sale['products']): SoldLine[] =>
  quote.lines.map((line) => {
    const product = line.productRow === null ? undefined : products.get(line.productRow);
    return { ...line, unit: line.unitName, projectId: line.project, products: product ? [product] : [] };
  });
