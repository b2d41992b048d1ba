import type { DecimalInput } from '../../../domain/money/decimal';
import { bundleItemProblems, FEWEST_PRODUCTS } from '../../../domain/price-book/bundle';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sql, sqlOne } from '../../../platform/database/sql';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { after, type StoredRow, type Written } from '../../../platform/write-gate/write';

/** An active bundle keeps two products or more; who wants fewer switches it off first (BUN-01). */
const refuseTooFew = async ({ strapi, stored, row }: Written): Promise<void> => {
  const short = await sqlOne(
    strapi,
    `select 1 from bundles b where b.id = any(?) and b.active
       and (select count(*) from bundle_items i where i.bundle_fk = b.id) < ?`,
    [[stored?.bundle_fk, row?.bundle_fk].filter((id) => typeof id === 'number') as never, FEWEST_PRODUCTS]
  );
  if (short) throw new RuleViolation('bundle.too-few-products', {}, 'conflict');
};

const isInBook = async ({ strapi }: Written, row: StoredRow): Promise<boolean> => {
  const found = await sql(
    strapi,
    `select 1 from prices p join bundles b on b.price_book_fk = p.price_book_fk
     where b.id = ? and p.product_fk = ? limit 1`,
    [row.bundle_fk as number, row.product_fk as number]
  );
  return found.length > 0;
};

/** One product of a bundle, written as a record of its own by the panel's form or a program (BUN-05, BUN-06). */
export const fitsItsBundle = after(
  'api::bundle-item.bundle-item',
  ['create', 'update', 'delete'],
  async (written) => {
    const { row } = written;
    if (row)
      refuseFields([
        ...bundleItemProblems({
          quantity: (row.quantity as DecimalInput | null) ?? 1,
          weight: row.weight as DecimalInput,
        }),
        ...((await isInBook(written, row)) ? [] : [{ code: 'bundle.product-not-in-book', path: 'product' }]),
      ]);
    await refuseTooFew(written);
  }
);
