import { compileServer } from './compile';
import { startTestServer, type TestServer } from './postgres-server';

declare global {
  var crmTestServer: TestServer | undefined;
}

/**
 * One PostgreSQL for the whole run, in a temporary folder; the server in TEST_DATABASE_URL instead when that is set
 * (a superuser's URL: databases are made and dropped). Tests find it through tests/support/postgres.ts.
 * The server is compiled first, unless CRM_TEST_DIST names what is compiled already.
 */
export default async function globalSetup(): Promise<void> {
  process.env.TZ = 'UTC';
  if (!process.env.CRM_TEST_DIST) compileServer();
  const given = process.env.TEST_DATABASE_URL;
  if (!given)
    globalThis.crmTestServer = await startTestServer({ durable: process.env.CRM_TEST_FSYNC === 'on' });
  process.env.CRM_TEST_POSTGRES = given ?? globalThis.crmTestServer?.url;
}
