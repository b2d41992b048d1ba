import { sql } from './postgres';

/** What changes by merely being asked: sessions, when a token was last used, and uploads that Strapi counts weekly. */
const RESTLESS_TABLES = ['strapi_sessions'];
const RESTLESS_COLUMNS = ['last_used_at'];
const RESTLESS_SETTING = 'plugin_upload_metrics';

/** Table -> rows and a checksum over them that does not depend on their order. */
export type DatabaseHash = Readonly<Record<string, string>>;

const columns = RESTLESS_COLUMNS.map((name) => `'${name}'`).join(', ');

/** What a refused write must leave as it was: every table of Strapi and ours. */
export const databaseHash = async (url: string): Promise<DatabaseHash> => {
  const tables = await sql<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'crm') and tablename <> all($1) order by 1`,
    [RESTLESS_TABLES]
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name,
      count(*) || ' rows ' || coalesce(sum(hashtextextended((to_jsonb(t) - array[${columns}])::text, 0)::numeric), 0) as hash
      from ${name} t where to_jsonb(t)->>'key' is distinct from '${RESTLESS_SETTING}'`
  );
  const rows = await sql<{ name: string; hash: string }>(url, parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
};
