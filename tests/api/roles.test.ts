import type { AddressInfo } from 'node:net';
import { rolesOfDoor, type RoleKey } from '../../src/domain/access/roles';
import {
  apiAttempts,
  attemptAll,
  graphqlAttempts,
  isRefused,
  mayAttempt,
  MUTATIONS,
  panelAttempts,
  type Attempt,
  type Records,
} from '../support/attempts';
import { startCrm, type Client, type Crm } from '../support/crm';
import { databaseHash } from '../support/database-hash';
import { metadata } from '../support/inside';
import { sql } from '../support/postgres';
import { makeGround, makeWorld } from '../support/visibility/world';

const MINUTES = 60_000;

let crm: Crm;
let origin: string;
let records: Records;
let api: Attempt[];
let panel: Attempt[];
let graphql: Attempt[];

/** A record of every type, so that a write that passes by mistake finds something to change. */
const recordOfEveryType = async (): Promise<Records> => {
  const found: [string, string][] = [];
  for (const uid of metadata().crmUids(crm.strapi)) {
    const [row] = await sql<{ document_id: string }>(
      crm.databaseUrl,
      `select document_id from ${metadata().tableOf(crm.strapi, uid)} order by id limit 1`
    );
    if (row) found.push([uid, row.document_id]);
  }
  return new Map(found);
};

beforeAll(async () => {
  crm = await startCrm();
  origin = `http://127.0.0.1:${(crm.strapi.server.httpServer.address() as AddressInfo).port}`;
  const ground = await makeGround(crm.strapi);
  await makeWorld(crm.strapi, { kind: 'system' }, ground, { isPrivate: false });
  records = await recordOfEveryType();
  api = apiAttempts(crm.strapi, records);
  panel = panelAttempts(crm.strapi, records);
  const answer = await (await crm.program()).graphql(MUTATIONS);
  graphql = graphqlAttempts(answer.body.data.__schema.mutationType.fields);
}, 5 * MINUTES);
afterAll(() => crm.stop());

/** Makes every attempt that the role has no right to; all must be refused, and nothing be written. */
const refusesAll = async (
  name: string,
  token: string | undefined,
  attempts: readonly Attempt[],
  role?: RoleKey
): Promise<void> => {
  const forbidden = attempts.filter((attempt) => !mayAttempt(role, attempt));
  const before = await databaseHash(crm.databaseUrl);
  const outcomes = await attemptAll(origin, token, forbidden);
  const after = await databaseHash(crm.databaseUrl);
  const passed = outcomes
    .filter((outcome) => !isRefused(outcome))
    .map(
      ({ attempt, status, codes }) =>
        `${attempt.method} ${attempt.path} ${JSON.stringify(attempt.body)}: ${status} ${codes.join()}`
    );
  process.stdout.write(`Roles: ${name}: ${forbidden.length} writes without a right\n`);
  expect(passed).toStrictEqual([]);
  expect(after).toEqual(before);
};

const tokenOf = async (client: Promise<Client>): Promise<string | undefined> => (await client).token;

describe('a write without the right to it is refused and writes nothing (AZ-13, AZ-14)', () => {
  it(
    'anybody, through every door',
    () => refusesAll('anybody', undefined, [...api, ...panel, ...graphql]),
    5 * MINUTES
  );

  it.each(rolesOfDoor('api'))(
    '%s at the API and in GraphQL',
    async (role) =>
      refusesAll(role, await tokenOf(crm.apiUser(role.replace('api-', ''))), [...api, ...graphql], role),
    5 * MINUTES
  );

  it(
    "Strapi's own role for logged-in users",
    async () => {
      await refusesAll('authenticated', await tokenOf(crm.apiUser('authenticated')), [...api, ...graphql]);
    },
    5 * MINUTES
  );

  it(
    'an API token that may only read',
    async () => {
      const { accessKey } = (await crm.strapi.service('admin::api-token-content-api').create({
        name: 'reader',
        description: '',
        type: 'read-only',
        kind: 'content-api',
        lifespan: null,
      })) as { accessKey: string };
      await attemptAll(origin, accessKey, api.slice(0, 1)); // notes when the token was last used, for an hour
      await refusesAll('read-only token', accessKey, [...api, ...graphql]);
    },
    5 * MINUTES
  );

  it.each(rolesOfDoor('panel'))(
    '%s in the panel',
    async (role) => refusesAll(role, await tokenOf(crm.panelUser(role)), panel, role),
    5 * MINUTES
  );

  it.each(['strapi-editor', 'strapi-author'])(
    "Strapi's own role %s in the panel",
    async (role) =>
      refusesAll(
        role,
        await tokenOf(crm.panelUser(role)),
        panel.filter(({ path }) => /^\/(crm|content-manager)\//.test(path))
      ),
    5 * MINUTES
  );

  it(
    'a login of one door is nothing at the other',
    async () => {
      await refusesAll('panel login at the API', await tokenOf(crm.admin()), [...api, ...graphql]);
      await refusesAll('API login in the panel', await tokenOf(crm.apiUser('sales')), panel);
      await refusesAll('program in the panel', await tokenOf(crm.program()), panel);
    },
    5 * MINUTES
  );

  it('the attempts cover what there is, and an allowed write does change the hash', async () => {
    expect(api.length).toBeGreaterThan(100);
    expect(panel.length).toBeGreaterThan(400);
    expect(graphql.length).toBeGreaterThan(80);
    const before = await databaseHash(crm.databaseUrl);
    const editor = await crm.panelUser('price-book-editor');
    const made = await editor.post('/content-manager/collection-types/api::unit.unit', { name: 'Bucket' });
    expect(made.status).toBe(201);
    expect(await databaseHash(crm.databaseUrl)).not.toEqual(before);
  });
});

describe('nobody makes themselves more than they are', () => {
  const escalation = {
    role: 1,
    confirmed: true,
    blocked: false,
    provider: 'local',
    email: 'more@api.example',
  };

  it.each(['sales', 'partner'])(
    'an API user with the role %s cannot change users, themselves included',
    async (role) => {
      const user = await crm.apiUser(role);
      const [row] = await sql<{ id: number }>(crm.databaseUrl, 'select id from up_users where email = $1', [
        `${role}@api.example`,
      ]);
      const before = await databaseHash(crm.databaseUrl);
      expect((await user.put(`/api/users/${row?.id}`, escalation)).status).toBe(403);
      expect((await user.put('/api/users/me', escalation)).status).toBe(403);
      expect(
        (await user.post('/api/users', { ...escalation, username: 'more', password: 'Password-1' })).status
      ).toBe(403);
      expect((await user.get('/api/users')).status).toBe(403);
      expect(await databaseHash(crm.databaseUrl)).toEqual(before);
    }
  );

  it('nobody registers by themselves (AZ-11)', async () => {
    const before = await databaseHash(crm.databaseUrl);
    const answer = await crm.anonymous().post('/api/auth/local/register', {
      ...escalation,
      username: 'more',
      password: 'Password-1',
    });
    expect(answer.status).toBe(400);
    expect(await databaseHash(crm.databaseUrl)).toEqual(before);
  });

  it('a user who was blocked is refused with the token they still have', async () => {
    const user = await crm.apiUser('sales', 'blocked@api.example');
    expect((await user.get('/api/accounts')).status).toBe(200);
    await crm.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: 'blocked@api.example' }, data: { blocked: true } });
    expect((await user.get('/api/accounts')).status).toBe(401);
  });
});
