import { sql } from './postgres';

/** Tables that change though nothing of the business does: logins, and figures that Strapi keeps of itself. */
const RESTLESS = ['strapi_sessions', 'strapi_api_tokens', 'strapi_core_store_settings', 'admin_users'];

/** Table -> rows and a checksum over them that does not depend on their order. */
export type DatabaseHash = Readonly<Record<string, string>>;

/** What a refused write must leave as it was: every table of Strapi and ours. */
export const databaseHash = async (url: string): Promise<DatabaseHash> => {
  const tables = await sql<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'crm') and tablename <> all($1) order by 1`,
    [RESTLESS]
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as hash from ${name} t`
  );
  const rows = await sql<{ name: string; hash: string }>(url, parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
};
