import { findChromium } from '../../../scripts/lib/chromium.cjs';
import { createDatabase } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/postgres-server';
import { startCrmProcess, type CrmProcess } from './crm-process';
import { EVERYBODY, PEOPLE, type Person } from './people';
import { setStage } from './stage';

declare global {
  var crmBrowserGround: { crm?: CrmProcess; postgres?: TestServer } | undefined;
}

/** One login per person and run: the panel's token, which `openAs` hands to the browser. */
const logIn = async (baseUrl: string, person: Person): Promise<readonly [Person, string]> => {
  const { email, password } = PEOPLE[person];
  const answer = await fetch(`${baseUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await answer.json()) as { data?: { token: string } };
  if (!data) throw new Error(`Panel login of ${email}: ${answer.status}`);
  return [person, data.token];
};

/** PostgreSQL, the built CRM on it, and everybody logged in: once for all stories of the run. */
export default async function globalSetup(): Promise<void> {
  process.env.TZ = 'UTC';
  process.env.CHROMIUM = findChromium(process.env);
  const ground: NonNullable<typeof globalThis.crmBrowserGround> = {};
  globalThis.crmBrowserGround = ground;
  ground.postgres = await startTestServer();
  process.env.CRM_TEST_POSTGRES = ground.postgres.url;
  const { url } = await createDatabase();
  const crm = await startCrmProcess(url, Object.values(PEOPLE));
  ground.crm = crm;
  const baseUrl = `http://127.0.0.1:${crm.port}`;
  const tokens = await Promise.all(EVERYBODY.map((person) => logIn(baseUrl, person)));
  setStage({
    baseUrl,
    port: crm.port,
    program: crm.program,
    tokens: Object.fromEntries(tokens) as Record<Person, string>,
  });
}
