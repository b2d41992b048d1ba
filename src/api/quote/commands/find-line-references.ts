import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { LineInput } from '../../../wire/commands/quote';

interface Found {
  readonly kind: 'product' | 'bundle' | 'unit' | 'project' | 'priceBook' | 'setting';
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly active: boolean;
  readonly taxRate: string | null;
  /** Row number of the price book of a bundle. */
  readonly bookRow: number | null;
}

type ById = ReadonlyMap<string, Found>;

export interface LineReferences {
  readonly products: ById;
  readonly bundles: ById;
  readonly units: ById;
  readonly projects: ById;
  readonly priceBooks: ById;
  readonly defaultTaxRate: string;
}

const QUERY = `
select 'product' as kind, id as row, document_id as id, name, description, coalesce(active, false) as active,
  tax_rate::text as "taxRate", null::integer as "bookRow" from products where document_id = any(?)
union all select 'bundle', id, document_id, name, description, coalesce(active, false), tax_rate::text, price_book_fk
  from bundles where document_id = any(?)
union all select 'unit', id, document_id, name, null, coalesce(active, false), null, null from units where document_id = any(?)
union all select 'project', id, document_id, name, null, true, null, null from projects where document_id = any(?)
union all select 'priceBook', id, document_id, name, null, true, null, null from price_books where document_id = any(?)
union all select 'setting', id, document_id, '', null, true, default_tax_rate::text, null from crm_settings`;

type NamingField = 'product' | 'bundle' | 'unit' | 'project' | 'priceBook';

const named = (lines: readonly LineInput[], field: NamingField): string[] => [
  ...new Set(lines.flatMap((line) => line[field] ?? [])),
];

/** Everything that the lines name, in one statement, as the caller sees it: what is hidden is not found. */
export const findLineReferences = async (
  strapi: Core.Strapi,
  lines: readonly LineInput[]
): Promise<LineReferences> => {
  const wanted = [
    named(lines, 'product'),
    named(lines, 'bundle'),
    named(lines, 'unit'),
    named(lines, 'project'),
    named(lines, 'priceBook'),
  ];
  const rows = await sql<Found>(strapi, QUERY, wanted);
  const of = (kind: Found['kind']): ById =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row]));
  return {
    products: of('product'),
    bundles: of('bundle'),
    units: of('unit'),
    projects: of('project'),
    priceBooks: of('priceBook'),
    defaultTaxRate: rows.find(({ kind }) => kind === 'setting')?.taxRate ?? '0',
  };
};
