import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';

/** A record that an account names. */
export interface Reference {
  readonly relation: string;
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  /** Of account types only. */
  readonly firstNameEnabled: boolean | null;
  readonly lastNameEnabled: boolean | null;
  readonly active: boolean | null;
}

/** By the attribute that names them. */
export type References = ReadonlyMap<string, readonly Reference[]>;

const TABLES: Readonly<Record<string, string>> = {
  accountType: 'account_types',
  manager: 'members',
  partner: 'partners',
  parent: 'accounts',
  categories: 'account_categories',
  groups: 'account_groups',
};

const FLAGS_OF_TYPE = 'first_name_enabled, last_name_enabled, active';
const NO_FLAGS = 'null::boolean, null::boolean, null::boolean';

const questionOf = (relation: string): string =>
  `select ?::text, id, document_id::text, name::text, ${relation === 'accountType' ? FLAGS_OF_TYPE : NO_FLAGS}
   from ?? where document_id = any(?)`;

/** Records of any type by their document ids, as the caller sees them, in one statement. */
export const findReferences = async (
  strapi: Core.Strapi,
  wanted: Readonly<Record<string, readonly string[]>>
): Promise<References> => {
  const asked = Object.entries(wanted).filter(([, ids]) => ids.length > 0);
  if (asked.length === 0) return new Map();
  const rows = await sql<Reference>(
    strapi,
    `select * from (${asked.map(([relation]) => questionOf(relation)).join(' union all ')})
       found (relation, id, "documentId", name, "firstNameEnabled", "lastNameEnabled", active)`,
    asked.flatMap(([relation, ids]) => [relation, TABLES[relation] as string, [...ids]])
  );
  return new Map(asked.map(([name]) => [name, rows.filter(({ relation }) => relation === name)]));
};

export const one = (references: References, relation: string): Reference | undefined =>
  references.get(relation)?.[0];
