import type { Core } from '@strapi/strapi';
import type { Problem } from '../../../domain/shared/problem';
import { listLink } from '../../../platform/database/list-link';
import { sqlOne } from '../../../platform/database/sql';
import type { LoadedBundle } from './load-bundles';
import { productsOfBook } from './load-bundles';

const BOOK = 'api::price-book.price-book';

interface Lists {
  readonly brands: readonly number[];
  readonly productVersions: readonly number[];
}

const listsOf = async (strapi: Core.Strapi, priceBook: number): Promise<Lists> => {
  const list = (attribute: keyof Lists): string => {
    const link = listLink(strapi, BOOK, attribute);
    return `array(select l.${link.targetColumn} from ${link.linkTable} l where l.${link.ownColumn} = ?)`;
  };
  const found = await sqlOne<Lists>(
    strapi,
    `select ${list('brands')} as brands, ${list('productVersions')} as "productVersions"`,
    [priceBook, priceBook]
  );
  return found ?? { brands: [], productVersions: [] };
};

const missing = (ids: readonly (number | null)[], list: readonly number[]): boolean =>
  ids.some((id) => id !== null && !list.includes(id));

/** What keeps a bundle from standing in another book: its products and the brands of its prices must be there (BUN-09). */
export const problemsInBook = async (
  strapi: Core.Strapi,
  { items, prices }: LoadedBundle,
  priceBook: number
): Promise<readonly Problem[]> => {
  const products = await productsOfBook(strapi, priceBook);
  const lists = await listsOf(strapi, priceBook);
  const absent = items.filter(({ product }) => !products.has(product.documentId));
  return [
    ...absent.map(({ product: { documentId: product, name } }) => ({
      code: 'bundle.product-not-in-book',
      path: 'priceBook',
      details: { product, name },
    })),
    ...(missing(
      prices.map(({ brandRow }) => brandRow),
      lists.brands
    )
      ? [{ code: 'price-book.brand-not-in-book', path: 'priceBook' }]
      : []),
    ...(missing(
      prices.map(({ productVersionRow }) => productVersionRow),
      lists.productVersions
    )
      ? [{ code: 'price-book.version-not-in-book', path: 'priceBook' }]
      : []),
  ];
};
