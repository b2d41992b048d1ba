import type { Core } from '@strapi/strapi';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import type { CopyProductInput } from '../../../wire/commands/product';

const PRODUCT = 'api::product.product';

/** Of books that somebody may still sell by; a superseded book stays as its quotes know it. */
const PRICES = `
select r.price_book_fk as "priceBook", r.unit_fk as unit, r.currency, r.unit_price::text as "unitPrice",
  r.brand_fk as brand, r.product_version_fk as "productVersion", coalesce(r.min_quantity, 0)::text as "minQuantity",
  to_char(r.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(r.valid_to, 'YYYY-MM-DD') as "validTo"
from prices r where r.product_fk = ?
  and not exists (select 1 from price_books n where n.previous_version_fk = r.price_book_fk) order by r.id`;

export interface CopiedProduct {
  readonly documentId: string;
  readonly name: string;
  readonly code: string;
  /** How many prices came along. */
  readonly prices: number;
}

/** A new product like this one under a code of its own, with its prices when asked for (PROD-02). */
export const copyProduct = (
  strapi: Core.Strapi,
  { documentId, code, name, withPrices }: CopyProductInput & { readonly documentId: string }
): Promise<CopiedProduct> =>
  inTransaction(strapi, async () => {
    const source = await findRow(strapi, PRODUCT, documentId);
    const [copy] = await insertRows(strapi, PRODUCT, [
      {
        name: name ?? source.name,
        code,
        description: source.description,
        category: source.category_fk,
        taxRate: source.tax_rate,
        active: source.active,
      },
    ]);
    if (!copy) throw new Error('The copy was not inserted');
    const prices = withPrices === true ? await sql(strapi, PRICES, [source.id]) : [];
    await insertRows(
      strapi,
      'api::price.price',
      prices.map((price) => ({ ...price, product: copy.id }))
    );
    return { documentId: copy.document_id, name: String(copy.name), code, prices: prices.length };
  });
