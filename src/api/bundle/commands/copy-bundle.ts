import type { Core } from '@strapi/strapi';
import { insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { findRecords } from '../../../platform/write-gate/relation-input';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { CopyBundleInput } from '../../../wire/commands/bundle';
import type { ShownBundle } from '../../../wire/services/bundle';
import { problemsInBook } from './fits-book';
import { bundlesOfBook, loadBundle, presentBundle, type LoadedBundle } from './load-bundles';

const BOOK = 'api::price-book.price-book';

type Named = Pick<LoadedBundle, 'name' | 'code'>;

/** Copies bundles with their products in two statements and the links, however many there are. */
const insertCopies = async (
  strapi: Core.Strapi,
  bundles: readonly LoadedBundle[],
  priceBook: number,
  named: (bundle: LoadedBundle) => Named
): Promise<readonly StoredRow[]> => {
  const copies = await insertRows(
    strapi,
    'api::bundle.bundle',
    bundles.map((bundle) => {
      const { description, taxRate, active } = bundle;
      return { description, taxRate, active, priceBook, ...named(bundle) };
    })
  );
  const items = bundles.flatMap((bundle, index) =>
    bundle.items.map(({ productRow, quantity, weight }, place) => ({
      bundle: copies[index]?.id,
      product: productRow,
      quantity,
      weight,
      position: place + 1,
    }))
  );
  await insertRows(strapi, 'api::bundle-item.bundle-item', items);
  return copies;
};

/** See `BundleService.copyAll`; the codes stay, since each book has its own. */
export const copyAll = async (
  strapi: Core.Strapi,
  { from, to }: { readonly from: number; readonly to: number }
): Promise<ReadonlyMap<number, number>> => {
  const bundles = await bundlesOfBook(strapi, from);
  const copies = await insertCopies(strapi, bundles, to, ({ name, code }) => ({ name, code }));
  return new Map(bundles.map(({ row }, index) => [row, copies[index]?.id as number]));
};

const copyPrices = (strapi: Core.Strapi, { prices }: LoadedBundle, bundle: number, priceBook: number) =>
  insertRows(
    strapi,
    'api::price.price',
    prices.map((price) => ({
      bundle,
      priceBook,
      unit: price.unitRow,
      currency: price.currency,
      unitPrice: price.unitPrice,
      minQuantity: price.minQuantity,
      brand: price.brandRow,
      productVersion: price.productVersionRow,
      validFrom: price.validFrom,
      validTo: price.validTo,
    }))
  );

const bookFor = async (
  strapi: Core.Strapi,
  bundle: LoadedBundle,
  wanted: string | undefined
): Promise<number> => {
  if (wanted === undefined) return bundle.bookRow;
  const book = (await findRecords(strapi, BOOK, [wanted])).get(wanted);
  if (!book) {
    refuseFields([{ code: 'relation.unknown', path: 'priceBook' }]);
    return bundle.bookRow;
  }
  refuseFields(await problemsInBook(strapi, bundle, book.id));
  return book.id;
};

/** A new bundle like this one, with products and prices, in its book or another that has its products (BUN-08). */
export const copyBundle = (
  strapi: Core.Strapi,
  { documentId, code, name, priceBook }: CopyBundleInput & { readonly documentId: string }
): Promise<ShownBundle> =>
  inTransaction(strapi, async () => {
    const bundle = await loadBundle(strapi, { documentId, lock: true });
    const book = await bookFor(strapi, bundle, priceBook);
    const [copy] = await insertCopies(strapi, [bundle], book, () => ({ code, name: name ?? bundle.name }));
    if (!copy) throw new Error('The copy was not inserted');
    await copyPrices(strapi, bundle, copy.id, book);
    return presentBundle(await loadBundle(strapi, { documentId: copy.document_id, lock: false }));
  });
