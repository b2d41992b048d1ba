import type { ListedPrice, PricesOfBook } from '../../../../../../../wire/commands/price-book-answers';

/** Columns of the grid, in their order; a price is a row. */
export const COLUMNS = [
  'item',
  'unit',
  'brand',
  'productVersion',
  'minQuantity',
  'currency',
  'unitPrice',
  'validFrom',
  'validTo',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a cell holds: a document id, a decimal, a currency or a day as text; `product/<id>` or `bundle/<id>` in `item`. */
export type Values = Readonly<Record<Column, string | null>>;

export const EMPTY: Values = {
  item: null,
  unit: null,
  brand: null,
  productVersion: null,
  minQuantity: '0',
  currency: null,
  unitPrice: null,
  validFrom: null,
  validTo: null,
};

/** `10.0000` is typed and shown as `10`. */
export const shortDecimal = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;

export const valuesOf = (price: ListedPrice): Values => ({
  item: price.product === null ? `bundle/${price.bundle}` : `product/${price.product}`,
  unit: price.unit,
  brand: price.brand,
  productVersion: price.productVersion,
  minQuantity: shortDecimal(price.minQuantity),
  currency: price.currency,
  unitPrice: shortDecimal(price.unitPrice),
  validFrom: price.validFrom,
  validTo: price.validTo,
});

/** A price while it is edited. */
export interface Row {
  /** The price's document id, or one of ours while it is new. */
  readonly key: string;
  /** As it is stored; null for a new one. */
  readonly stored: ListedPrice | null;
  readonly values: Values;
  /** Texts that make no sense where they stand, by column. */
  readonly unreadable: Readonly<Partial<Record<Column, string>>>;
  readonly isRemoved: boolean;
}

export interface Choice {
  /** What the cell then holds. */
  readonly value: string;
  readonly name: string;
  /** Shown beside the name and understood instead of it. */
  readonly code?: string;
}

/** What cells of a column may name; columns that are not here hold figures, currencies or days. */
export type Choices = Readonly<Partial<Record<Column, readonly Choice[]>>>;

const plain = (list: readonly { readonly documentId: string; readonly name: string }[]): readonly Choice[] =>
  list.map(({ documentId, name }) => ({ value: documentId, name }));

const coded = (kind: string, list: PricesOfBook['products']): readonly Choice[] =>
  list.map(({ documentId, name, code }) => ({ value: `${kind}/${documentId}`, name, code }));

export const choicesOf = ({ products, bundles, units, brands, productVersions }: PricesOfBook): Choices => ({
  item: [...coded('product', products), ...coded('bundle', bundles)],
  unit: plain(units),
  brand: plain(brands),
  productVersion: plain(productVersions),
});
