import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import { findRow } from '../../../platform/lock/lock-row';
import { serviceOf } from '../../../platform/services';
import type { SellableItemsQuery } from '../../../wire/commands/quote';
import type { SellableItem } from '../../../wire/quote-workbench';
import { companyOf } from '../../../wire/services/crm-setting';
import type { PriceBookService } from '../../../wire/services/price-book';
import { loadQuote } from '../commands/load-quote';
import { presentSource } from '../commands/present-quote';

const BOOK = 'api::price-book.price-book';

/** As many as a list to choose from shows. */
const MOST = 20;

interface Offered extends Omit<SellableItem, 'unitPrice' | 'priceSource'> {
  readonly productRow: number | null;
  readonly bundleRow: number | null;
  readonly unitRow: number;
}

const CONTRACT_TYPE = `(select t.code from product_categories c join contract_types t on t.id = c.contract_type_fk where c.id = p.category_fk)`;
const SOLD = `json_build_object('id', p.document_id, 'contractType', ${CONTRACT_TYPE})`;

/** What the book has a row for today, brand and version of the quote or none; words anywhere in name or code. */
const OFFERED = `
with offered as (
  select product_fk, bundle_fk, unit_fk, min(coalesce(min_quantity, 0)) as least from prices
  where price_book_fk = ? and (valid_from is null or valid_from <= ?::date) and (valid_to is null or valid_to >= ?::date)
    and (brand_fk is null or brand_fk = ?) and (product_version_fk is null or product_version_fk = ?)
  group by product_fk, bundle_fk, unit_fk
), items as (
  select 'product' as kind, p.document_id, p.name, p.code, p.description, p.tax_rate, f.*, json_build_array(${SOLD}) as products
  from offered f join products p on p.id = f.product_fk where p.active
  union all
  select 'bundle', b.document_id, b.name, b.code, b.description, b.tax_rate, f.*,
    coalesce((select json_agg(${SOLD} order by i.position, i.id) from bundle_items i join products p on p.id = i.product_fk
      where i.bundle_fk = b.id), '[]')
  from offered f join bundles b on b.id = f.bundle_fk where b.active
)
select i.kind, i.document_id as "documentId", i.name, i.code, i.description, i.tax_rate::text as "taxRate", i.products,
  json_build_object('documentId', u.document_id, 'name', u.name) as unit,
  trim_scale(greatest(i.least, 1))::text as quantity,
  i.product_fk as "productRow", i.bundle_fk as "bundleRow", i.unit_fk as "unitRow"
from items i join units u on u.id = i.unit_fk
where u.active and (?::text is null or i.kind = ?)
  and (?::text is null or i.name ilike ? or i.code ilike ?)
order by (i.code is not distinct from ?) desc, i.name, u.name, i.document_id limit ${MOST}`;

const pattern = (search: string | undefined): string | null =>
  search === undefined ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/** What can be offered, with the price that a line of it would get; what has no price today is not offered. */
export const sellableItems = async (
  strapi: Core.Strapi,
  { documentId, search, kind, priceBook }: SellableItemsQuery & { readonly documentId: string }
): Promise<readonly SellableItem[]> => {
  const quote = await loadQuote(strapi, { documentId, lock: false });
  const day = await companyOf(strapi).today();
  const [words, of] = [pattern(search), kind ?? null];
  const book = priceBook === undefined ? quote.priceBookRow : (await findRow(strapi, BOOK, priceBook)).id;
  const found = await sql<Offered>(strapi, OFFERED, [
    ...[book, day, day, quote.brandRow, quote.productVersionRow],
    ...[of, of, words, words, words, search ?? null],
  ]);
  const answers = await serviceOf<PriceBookService>(strapi, BOOK).resolvePrices({
    priceBookId: book,
    brandId: quote.brandRow,
    productVersionId: quote.productVersionRow,
    currency: quote.currency,
    day,
    items: found.map(({ productRow, bundleRow, unitRow, quantity }) => ({
      productId: productRow,
      bundleId: bundleRow,
      unitId: unitRow,
      quantity,
    })),
  });
  return found.flatMap(({ productRow: _p, bundleRow: _b, unitRow: _u, ...item }, index) => {
    const answer = answers[index];
    if (answer?.kind !== 'priced') return [];
    const priceSource = presentSource(answer.price.priceSource);
    return priceSource ? [{ ...item, unitPrice: answer.price.unitPrice, priceSource }] : [];
  });
};
