import type { Core } from '@strapi/strapi';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { sql } from '../../../platform/database/sql';

/** Document ids of what a quote is based on; null or undefined: none. */
export interface QuoteReferences {
  readonly priceBook: string;
  readonly brand?: string | null;
  readonly productVersion?: string | null;
}

export interface FoundReferences {
  readonly priceBook: number;
  readonly brand: number | null;
  readonly productVersion: number | null;
}

const QUERY = `
select 'priceBook' as kind, id as row from price_books where document_id = ?
union all select 'brand', id from brands where document_id = ?
union all select 'productVersion', id from product_versions where document_id = ?`;

type Kind = keyof FoundReferences;

/** Row numbers of what the request names, in one statement; refuses `relation.unknown` at each field not found. */
export const findQuoteReferences = async (
  strapi: Core.Strapi,
  { priceBook, brand, productVersion }: QuoteReferences
): Promise<FoundReferences> => {
  const named: Readonly<Record<Kind, string | null>> = {
    priceBook,
    brand: brand ?? null,
    productVersion: productVersion ?? null,
  };
  const rows = await sql<{ kind: Kind; row: number }>(
    strapi,
    QUERY,
    Object.values(named).map((id) => id ?? '')
  );
  const found = new Map(rows.map(({ kind, row }) => [kind, row]));
  refuseFields(
    (Object.keys(named) as Kind[])
      .filter((kind) => named[kind] !== null && !found.has(kind))
      .map((path) => ({ code: 'relation.unknown', path }))
  );
  return {
    priceBook: found.get('priceBook') ?? 0,
    brand: found.get('brand') ?? null,
    productVersion: found.get('productVersion') ?? null,
  };
};
