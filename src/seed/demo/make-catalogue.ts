import {
  BOOKS,
  BRAND,
  CATEGORIES,
  PRODUCTS,
  RATES,
  VERSIONS,
  type BookKey,
  type DemoBook,
  type DemoPrice,
  type ProductCode,
} from './catalogue';
import { makeAll, type Ids, type World } from './world';

/** What a quote of the demo firm chooses from, as document ids. */
export interface Catalogue {
  readonly brand: string;
  readonly versions: Ids<(typeof VERSIONS)[number]>;
  readonly products: Ids<ProductCode>;
  readonly books: Ids<BookKey>;
}

interface TemplateService {
  add(template: {
    readonly priceBookId: string;
    readonly name: string;
    readonly language: string;
    readonly fileName: string;
    readonly bytes: Buffer;
  }): Promise<unknown>;
}

const makeProducts = async (world: World): Promise<Ids<ProductCode>> => {
  const categories = await makeAll(CATEGORIES, async (code, name) =>
    world.create('product-category', { name, contractType: await world.find('contract-type', { code }) })
  );
  return makeAll(PRODUCTS, ({ category, unit: _unit, ...product }, code) =>
    world.create('product', { ...product, code, category: categories[category] })
  );
};

const makePrice = async (
  world: World,
  { versions, products }: Pick<Catalogue, 'versions' | 'products'>,
  price: DemoPrice & { readonly priceBook: string; readonly currency: string }
): Promise<string> => {
  const { product, version, minQuantity = 0, ...others } = price;
  return world.create('price', {
    ...others,
    minQuantity,
    product: products[product],
    unit: await world.find('unit', { name: PRODUCTS[product].unit }),
    ...(version && { productVersion: versions[version] }),
  });
};

const addTemplate = async (world: World, priceBookId: string, { language }: DemoBook): Promise<void> => {
  await world.service<TemplateService>('quote-template').add({
    priceBookId,
    name: 'Offer',
    language,
    fileName: `quote.${language}.docx`,
    bytes: await world.file('src', 'documents', 'templates', `quote.${language}.docx`),
  });
};

const makeBook = async (world: World, book: DemoBook, parts: Omit<Catalogue, 'books'>): Promise<string> => {
  const { name, description, region, currency, prices } = book;
  const priceBook = await world.create('price-book', {
    name,
    description,
    brands: [parts.brand],
    productVersions: Object.values(parts.versions),
    projects: [await world.find('project', { predefinedKey: region })],
  });
  for (const price of prices) await makePrice(world, parts, { ...price, priceBook, currency });
  await addTemplate(world, priceBook, book);
  return priceBook;
};

export const makeCatalogue = async (world: World): Promise<Catalogue> => {
  const brand = await world.create('brand', { name: BRAND });
  const versions = await makeAll(
    Object.fromEntries(VERSIONS.map((name) => [name, name])) as Ids<(typeof VERSIONS)[number]>,
    (name) => world.create('product-version', { name })
  );
  const parts = { brand, versions, products: await makeProducts(world) };
  const books = await makeAll(BOOKS, (book) => makeBook(world, book, parts));
  for (const rate of RATES) await world.create('exchange-rate', { ...rate, date: world.dayIn(0) });
  return { ...parts, books };
};
