import type { Core } from '@strapi/strapi';
import type { ContractType } from '../../../domain/contract/contract-lines';
import { asSystem } from '../../../platform/actor/actor';
import { sql } from '../../../platform/database/sql';
import type { HandLineInput } from '../../../wire/commands/contract';

interface Named {
  readonly row: number;
  readonly id: string;
  readonly name: string;
}

export interface FoundType extends Named, ContractType {}

export interface FoundProduct extends Named {
  readonly active: boolean;
  readonly taxRate: string | null;
  /** Of the product's category. */
  readonly contractTypeRow: number | null;
}

/** What the lines name, by document id, as the caller sees it. */
export interface References {
  readonly products: ReadonlyMap<string, FoundProduct>;
  readonly units: ReadonlyMap<string, Named>;
  readonly projects: ReadonlyMap<string, Named>;
  readonly types: ReadonlyMap<string, FoundType>;
  /** Of the settings, in percent: where the product has none. */
  readonly defaultTaxRate: string;
}

const byId = <Row extends Named>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const ids = (values: readonly (string | undefined)[]): string =>
  values.filter((value) => value !== undefined) as unknown as string;

const named = (strapi: Core.Strapi, table: string, documentIds: readonly (string | undefined)[]) =>
  sql<Named>(strapi, 'select id as row, document_id as id, name from ?? where document_id = any(?)', [
    table,
    ids(documentIds),
  ]);

/** The settings are nobody's own: whoever makes a contract need not be able to read them. */
const defaultTaxRate = async (strapi: Core.Strapi): Promise<string> => {
  const [setting] = await asSystem(() =>
    sql<{ rate: string | null }>(strapi, 'select default_tax_rate::text as rate from crm_settings')
  );
  return setting?.rate ?? '0';
};

export const findReferences = async (
  strapi: Core.Strapi,
  lines: readonly HandLineInput[],
  project: string | undefined
): Promise<References> => ({
  defaultTaxRate: await defaultTaxRate(strapi),
  products: byId(
    await sql<FoundProduct>(
      strapi,
      `select p.id as row, p.document_id as id, p.name, coalesce(p.active, false) as active, p.tax_rate::text as "taxRate",
         c.contract_type_fk as "contractTypeRow"
       from products p left join product_categories c on c.id = p.category_fk where p.document_id = any(?)`,
      [ids(lines.map((line) => line.product))]
    )
  ),
  units: byId(
    await named(
      strapi,
      'units',
      lines.map((line) => line.unit)
    )
  ),
  projects: byId(await named(strapi, 'projects', [project, ...lines.map((line) => line.project)])),
  types: byId(
    await asSystem(() =>
      sql<FoundType>(
        strapi,
        `select id as row, document_id as id, name, code, coalesce(is_time_based, false) as "isTimeBased", months
         from contract_types`
      )
    )
  ),
});
