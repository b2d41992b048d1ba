import type { Core } from '@strapi/strapi';
import { metadata } from './inside';
import { sql } from './postgres';

/** Rows whose link, which Strapi reads, says something else than their column, which everything else reads. */
export const linksThatDiffer = async (strapi: Core.Strapi, databaseUrl: string): Promise<string[]> => {
  const { crmUids, ownedLinks } = metadata();
  const questions = crmUids(strapi)
    .flatMap((uid) => ownedLinks(strapi, uid))
    .map(
      ({ table, column, linkTable, ownColumn, targetColumn }) =>
        `select '${table}.${column} of ' || t.id as difference from ${table} t
         where t.${column} is distinct from (select max(l.${targetColumn}) from ${linkTable} l where l.${ownColumn} = t.id)
            or (select count(*) from ${linkTable} l where l.${ownColumn} = t.id) > 1`
    );
  const rows = await sql<{ difference: string }>(databaseUrl, questions.join(' union all '));
  return rows.map(({ difference }) => difference);
};
