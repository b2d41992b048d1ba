import type { Core } from '@strapi/strapi';
import { bundleProblems } from '../../../domain/price-book/bundle';
import { deleteRows, insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { BundleItemsInput, NewBundleInput } from '../../../wire/commands/bundle';
import type { ShownBundle } from '../../../wire/services/bundle';
import { loadBundle, presentBundle, productsOfBook } from './load-bundles';

const BUNDLE = 'api::bundle.bundle';
const ITEM = 'api::bundle-item.bundle-item';

interface JudgedItem {
  readonly product: number;
  readonly quantity: string;
  readonly weight: string;
}

const judged = async (
  strapi: Core.Strapi,
  priceBook: number,
  items: BundleItemsInput
): Promise<readonly JudgedItem[]> => {
  const products = await productsOfBook(strapi, priceBook);
  const given = items.map(({ product, quantity, weight }) => ({ product, quantity: quantity ?? 1, weight }));
  refuseFields(bundleProblems(given, new Set(products.keys())));
  return given.map(({ product, quantity, weight }) => ({
    product: products.get(product) as number,
    quantity: String(quantity),
    weight: String(weight),
  }));
};

const writeItems = (strapi: Core.Strapi, bundle: number, items: readonly JudgedItem[]) =>
  insertRows(
    strapi,
    ITEM,
    items.map((item, index) => ({ ...item, bundle, position: index + 1 }))
  );

/** A new bundle of a saved price book with its products, all or nothing (PB-21, BUN-01 to BUN-06). */
export const addBundle = (
  strapi: Core.Strapi,
  {
    priceBook,
    items,
    name,
    code,
    description,
    taxRate,
    active,
  }: NewBundleInput & { readonly priceBook: number }
): Promise<ShownBundle> =>
  inTransaction(strapi, async () => {
    const products = await judged(strapi, priceBook, items);
    const rate = taxRate === undefined || taxRate === null ? null : String(taxRate);
    const [row] = await insertRows(strapi, BUNDLE, [
      { name, code, description: description ?? null, taxRate: rate, active: active ?? true, priceBook },
    ]);
    if (!row) throw new Error('The bundle was not inserted');
    await writeItems(strapi, row.id, products);
    return presentBundle(await loadBundle(strapi, { documentId: row.document_id, lock: false }));
  });

/** Replaces the products of a bundle, all or nothing. Contracts that exist keep what was sold. */
export const replaceItems = (
  strapi: Core.Strapi,
  { documentId, items }: { readonly documentId: string; readonly items: BundleItemsInput }
): Promise<ShownBundle> =>
  inTransaction(strapi, async () => {
    const bundle = await loadBundle(strapi, { documentId, lock: true });
    const products = await judged(strapi, bundle.bookRow, items);
    await deleteRows(
      strapi,
      ITEM,
      bundle.items.map(({ row }) => row)
    );
    await writeItems(strapi, bundle.row, products);
    return presentBundle(await loadBundle(strapi, { documentId, lock: false }));
  });
