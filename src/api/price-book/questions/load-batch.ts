import type { Core } from '@strapi/strapi';
import type { StoredPrice } from '../../../domain/price-book/price-batch';
import { sql } from '../../../platform/database/sql';
import type { SetPricesInput } from '../../../wire/commands/price-book';
import type { ShownPrice } from '../../../wire/commands/price-book-answers';

/** A price with its row number; everything it names by document id. */
export interface LoadedPrice extends StoredPrice {
  readonly row: number;
  readonly label: string;
  readonly product: string | null;
  readonly bundle: string | null;
  readonly unit: string;
  readonly brand: string | null;
  readonly productVersion: string | null;
}

type SentPrices = SetPricesInput['prices'];

const idsOf = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

const PRICES = `
select r.id as row, r.document_id as id, r.label, k.document_id as "priceBook", p.document_id as product,
  b.document_id as bundle, u.document_id as unit, r.currency, r.unit_price::text as "unitPrice",
  coalesce(r.min_quantity, 0)::text as "minQuantity", d.document_id as brand, v.document_id as "productVersion",
  to_char(r.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(r.valid_to, 'YYYY-MM-DD') as "validTo",
  to_char(r.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
from prices r join price_books k on k.id = r.price_book_fk join units u on u.id = r.unit_fk
  left join products p on p.id = r.product_fk left join bundles b on b.id = r.bundle_fk
  left join brands d on d.id = r.brand_fk left join product_versions v on v.id = r.product_version_fk
where r.price_book_fk = ?`;

/** Prices of the book that are named, and those for the same products and bundles: what could overlap. */
export const loadBatch = (
  strapi: Core.Strapi,
  book: number,
  { prices, removed }: SetPricesInput
): Promise<LoadedPrice[]> =>
  sql<LoadedPrice>(
    strapi,
    `${PRICES} and (r.document_id = any(?) or p.document_id = any(?) or b.document_id = any(?))
     order by r.id for update of r`,
    [
      book,
      idsOf([...prices, ...removed].map(({ documentId }) => documentId)),
      idsOf(prices.map(({ product }) => product)),
      idsOf(prices.map(({ bundle }) => bundle)),
    ]
  );

/** The prices by row number, in that order, as they are answered. */
export const showPrices = async (
  strapi: Core.Strapi,
  book: number,
  rows: readonly number[]
): Promise<readonly ShownPrice[]> => {
  const found = await sql<LoadedPrice>(strapi, `${PRICES} and r.id = any(?)`, [book, [...rows]]);
  const shown = new Map(
    found.map(({ row, id, priceBook: _book, ...price }) => [row, { documentId: id, ...price }])
  );
  return rows.flatMap((row) => shown.get(row) ?? []);
};

export interface NamedByPrice {
  readonly row: number;
  readonly active: boolean;
  /** Of a bundle: the document id of its book. */
  readonly book: string | null;
}

const KINDS = {
  product: { table: 'products', book: 'null::text' },
  bundle: { table: 'bundles', book: '(select document_id from price_books k where k.id = t.price_book_fk)' },
  unit: { table: 'units', book: 'null::text' },
  brand: { table: 'brands', book: 'null::text' },
  productVersion: { table: 'product_versions', book: 'null::text' },
} as const;
export type KindNamed = keyof typeof KINDS;
export const KINDS_NAMED = Object.keys(KINDS) as readonly KindNamed[];

export type Named = Readonly<Record<KindNamed, ReadonlyMap<string, NamedByPrice>>>;

/** Everything that the sent prices name, in one statement, by document id. */
export const loadNamed = async (strapi: Core.Strapi, prices: SentPrices): Promise<Named> => {
  const selects = KINDS_NAMED.map(
    (
      kind
    ) => `select '${kind}' as kind, t.document_id as id, t.id as row, coalesce(t.active, false) as active,
      ${KINDS[kind].book} as book from ${KINDS[kind].table} t where t.document_id = any(?)`
  );
  const found = await sql<NamedByPrice & { readonly kind: KindNamed; readonly id: string }>(
    strapi,
    selects.join(' union all '),
    KINDS_NAMED.map((kind) => idsOf(prices.map((price) => price[kind])))
  );
  const of = (wanted: KindNamed) =>
    new Map(found.filter(({ kind }) => kind === wanted).map(({ id, ...named }) => [id, named]));
  return {
    product: of('product'),
    bundle: of('bundle'),
    unit: of('unit'),
    brand: of('brand'),
    productVersion: of('productVersion'),
  };
};
