import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier, type QueryResult } from 'pg';

/** A database of its own on the PostgreSQL of this test run. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Any number would do; it only has to be the same in every worker. */
const TEMPLATE_LOCK = 4_219_001;

/** The superuser URL of this run's PostgreSQL (database "postgres"), handed over by global-setup. */
export function adminUrl(): string {
  const url = process.env.CRM_TEST_POSTGRES;
  if (!url)
    throw new Error('CRM_TEST_POSTGRES is not set: run the tests through jest, which starts PostgreSQL.');
  return url;
}

/** One statement on a connection of its own. Values go through `params` ($1, $2 …). */
export async function sql<Row extends object = Record<string, unknown>>(
  url: string,
  text: string,
  params: readonly unknown[] = []
): Promise<Row[]> {
  return connected(url, async (client) => {
    const result: QueryResult<Row> = await client.query<Row>(text, [...params]);
    return result.rows;
  });
}

/** A new database with a unique name, empty or a clone of a template made by `ensureTemplate`. */
export async function createDatabase({ template }: { template?: string } = {}): Promise<TestDatabase> {
  const name = `crm_test_${randomUUID().replaceAll('-', '')}`;
  const from = template ? ` template ${escapeIdentifier(template)}` : '';
  await sql(adminUrl(), `create database ${escapeIdentifier(name)}${from}`);
  return {
    url: urlOf(name),
    drop: async () => {
      await sql(adminUrl(), `drop database if exists ${escapeIdentifier(name)} with (force)`);
    },
  };
}

/**
 * Makes the template database `name` once per run: the first caller runs `prepare` on an empty database, callers
 * in other workers wait for it. A template whose preparation failed is thrown away, so the next caller tries anew.
 * `prepare` must have closed its connections when it resolves.
 */
export async function ensureTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<string> {
  await connected(adminUrl(), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await isTemplate(client, name)) return;
    const quoted = escapeIdentifier(name);
    await client.query(`drop database if exists ${quoted} with (force)`);
    await client.query(`create database ${quoted}`);
    await prepare(urlOf(name));
    await client.query(`alter database ${quoted} with is_template true allow_connections false`);
  });
  return name;
}

async function isTemplate(client: Client, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
  return found.rowCount === 1;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** The connection's end also ends its session, and with it any advisory lock it holds. */
export async function connected<Result>(
  url: string,
  use: (client: Client) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
