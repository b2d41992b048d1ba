import type * as Refusals from '../../src/platform/production/refusals';
import { startCrm, type Client, type Crm } from '../support/crm';
import { actors, bulk, transactions } from '../support/inside';
import { linksThatDiffer } from '../support/links';
import { compiled } from '../support/outside';
import { sql } from '../support/postgres';
import { makeAccount, makeCatalogue, type Catalogue } from '../support/world';

/** What knex keeps its connections in. */
interface Pool {
  readonly max: number;
  acquireTimeoutMillis: number;
  acquire(): { readonly promise: Promise<unknown> };
  release(connection: unknown): void;
}

let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const nested = (depth: number): string => (depth === 0 ? 'documentId' : `children { ${nested(depth - 1)} }`);
const aliases = (count: number): string =>
  Array.from({ length: count }, (_item, index) => `a${index}: brands { name }`).join(' ');

describe('the foundation', () => {
  it('is alive and ready', async () => {
    expect((await crm.anonymous().get('/_health')).body).toEqual({ status: 'alive' });
    expect((await crm.anonymous().get('/_ready')).body).toEqual({
      ready: true,
      database: true,
      migrations: true,
      jobs: true,
    });
  });

  it("answers with the id of the request, the caller's when it is a sound one", async () => {
    const sent = await crm.anonymous().raw('get', '/_health').set('X-Request-Id', 'order-4711-a');
    expect(sent.headers['x-request-id']).toBe('order-4711-a');
    const made = await crm.anonymous().raw('get', '/_health').set('X-Request-Id', 'x y');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets nobody in without a token, nobody register, and keeps no token that nobody asked for', async () => {
    expect((await crm.anonymous().get('/api/accounts')).status).toBe(403);
    const registration = { username: 'me', email: 'me@example.com', password: 'Password-1' };
    expect((await crm.anonymous().post('/api/auth/local/register', registration)).status).toBe(400);
    expect(
      await sql(
        crm.databaseUrl,
        "select name from strapi_api_tokens where name in ('Full Access', 'Read Only')"
      )
    ).toStrictEqual([]);
  });

  it.each([
    ['a query key', () => program.get('/api/accounts', { filter: 'x' })],
    ['a key of the record', () => program.post('/api/brands', { data: { name: 'B', colour: 'red' } })],
    ['a key beside the record', () => program.post('/api/brands', { data: { name: 'B' }, dta: 1 })],
    ['a key of a command', () => program.post('/api/opportunities/none/sell', { force: true })],
  ])('refuses %s that it does not know', async (_what, call) => expect((await call()).status).toBe(400));

  it('lets browsers in from listed origins only (AZ-20)', async () => {
    const from = (origin: string) => program.raw('get', '/api/brands').set('Origin', origin);
    expect((await from('http://evil.example')).headers['access-control-allow-origin']).not.toBe(
      'http://evil.example'
    );
    expect((await from('http://localhost:1337')).headers['access-control-allow-origin']).toBe(
      'http://localhost:1337'
    );
  });

  it.each([
    ['a query nine levels deep', `{ territories { ${nested(8)} } }`, 400],
    ['a query eight levels deep passes', `{ territories { ${nested(7)} } }`, 200],
    ['thirty-one aliases', `{ ${aliases(31)} }`, 400],
    ['thirty aliases pass', `{ ${aliases(30)} }`, 200],
  ])('GraphQL: %s', async (_case, query, status) =>
    expect((await program.graphql(query)).status).toBe(status)
  );

  it('GraphQL gives at most a hundred rows, whatever is asked', async () => {
    for (let index = 0; index < 101; index += 1)
      await program.post('/api/brands', { data: { name: `Brand ${index}` } });
    const { body } = await program.graphql('{ brands(pagination: { limit: 100000 }) { name } }');
    expect(body.data.brands).toHaveLength(100);
  });

  it('GraphQL says refusals with their code, and no SQL', async () => {
    const query = 'mutation ($data: BrandInput!) { createBrand(data: $data) { name } }';
    const { body } = await program.graphql(query, { data: { name: 'Brand 1' } });
    expect(body.errors[0].extensions.code).toBe('record.not-unique');
    expect(JSON.stringify(body)).not.toMatch(/insert into|constraint "|select |\/src\//i);
  });

  it('says at each door that it has too much to do when no database connection comes free in time', async () => {
    const partner = await crm.apiUser('partner', 'waiting@api.example');
    const { pool } = crm.strapi.db.connection.client as { pool: Pool };
    const { acquireTimeoutMillis: patience } = pool;
    await program.get('/api/brands'); // rights are remembered from here: the question itself is what finds no connection
    const held = await Promise.all(Array.from({ length: pool.max }, () => pool.acquire().promise));
    try {
      pool.acquireTimeoutMillis = 50;
      expect(await program.get('/api/brands')).toMatchObject({
        status: 503,
        body: { error: { details: { code: 'server.overloaded' } } },
      });
      expect((await partner.get('/api/brands')).status).toBe(503); // not 401: his login is still good
      expect(await program.post('/api/brands', { data: { name: 'Never' } })).toMatchObject({
        status: 503,
        body: { error: { details: { code: 'server.overloaded' } } },
      });
      const { errors } = (await program.post('/graphql', { query: '{ brands { name } }' })).body;
      expect(errors[0].extensions).toMatchObject({ code: 'server.overloaded', status: 503 });
    } finally {
      pool.acquireTimeoutMillis = patience;
      held.forEach((connection) => pool.release(connection));
    }
    expect((await program.get('/api/brands?filters[name]=Never')).body.data).toStrictEqual([]);
  });

  it('loads relations of many rows together in GraphQL', async () => {
    const names = await Promise.all([1, 2, 3].map(() => makeAccount(program, catalogue)));
    const { body } = await program.graphql('{ accounts { documentId accountType { documentId } } }');
    expect(
      body.data.accounts.filter((row: { documentId: string }) => names.includes(row.documentId))
    ).toHaveLength(3);
    expect(
      new Set(
        body.data.accounts.map((row: { accountType: { documentId: string } }) => row.accountType.documentId)
      ).size
    ).toBe(1);
  });

  it('moves the links that Strapi reads with the columns that many rows are written by', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => makeAccount(program, catalogue)));
    const rows = new Map(
      (
        await sql<{ id: number; document_id: string }>(
          crm.databaseUrl,
          `select id, document_id from accounts where document_id in (${ids.map((id) => `'${id}'`).join()})`
        )
      ).map(({ id, document_id }) => [document_id, id])
    );
    const [child, one, other] = ids.map((id) => rows.get(id) as number) as [number, number, number];
    const parents: unknown[] = [];
    for (const parent of [one, other, null, one]) {
      await actors().asSystem(() =>
        transactions().inTransaction(crm.strapi, () =>
          bulk().updateRows(crm.strapi, 'api::account.account', [{ id: child, parent }])
        )
      );
      const { body } = await program.get(`/api/accounts/${ids[0]}?populate[parent][fields]=name`);
      parents.push(body.data.parent?.documentId ?? null);
    }
    expect(parents).toStrictEqual([ids[1], ids[2], null, ids[1]]);
    expect(await linksThatDiffer(crm.strapi, crm.databaseUrl)).toStrictEqual([]);
  });

  it('keeps the history append-only even for the owner of the database', async () => {
    await expect(sql(crm.databaseUrl, "update history_entries set action = 'none'")).rejects.toThrow(
      'crm:history.append-only'
    );
    await expect(sql(crm.databaseUrl, 'delete from history_entries')).rejects.toThrow(
      'crm:history.append-only'
    );
    await expect(sql(crm.databaseUrl, 'truncate history_entries')).rejects.toThrow('crm:history.append-only');
  });

  it('does what is scheduled once for the cluster (CC-19)', async () => {
    const jobs = await sql<{ name: string }>(crm.databaseUrl, 'select name from pgboss.schedule');
    expect(jobs.map(({ name }) => name)).toContain('forget-idempotency-keys');
  });
});

describe('an unsafe start', () => {
  const start = (environment: Record<string, string>): Promise<void> =>
    compiled<typeof Refusals>('src/platform/production/refusals').refuseUnsafeStart(crm.strapi, environment);
  const SECRETS = Object.fromEntries(
    [
      'APP_KEYS',
      'API_TOKEN_SALT',
      'ADMIN_JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
      'JWT_SECRET',
      'ENCRYPTION_KEY',
    ].map((name, index) => [name, `kX9${index}fQ2vLm8${index}Zt4Rw7`])
  );

  it('is refused in production with missing, repeated or well-known secrets, each by its name', async () => {
    const weak = {
      ...SECRETS,
      JWT_SECRET: 'tobemodified-tobemodified',
      API_TOKEN_SALT: SECRETS.ENCRYPTION_KEY ?? '',
      APP_KEYS: '',
    };
    await expect(start({ ...weak, NODE_ENV: 'production', TZ: 'UTC' })).rejects.toThrow(
      /APP_KEYS, JWT_SECRET, ENCRYPTION_KEY/
    );
  });

  it('is refused in production where PostgreSQL may lose what it acknowledged (CR-12)', async () => {
    await expect(start({ ...SECRETS, NODE_ENV: 'production', TZ: 'UTC' })).rejects.toThrow('without fsync');
  });

  it('is refused in production when times would shift', async () => {
    await expect(start({ ...SECRETS, NODE_ENV: 'production', TZ: 'Asia/Seoul' })).rejects.toThrow('TZ=UTC');
  });

  it('is refused everywhere when the role of requests owns a table, for then its policies would not bind it', async () => {
    await sql(crm.databaseUrl, 'create table public.owned_by_requests (id integer)');
    await sql(crm.databaseUrl, 'alter table public.owned_by_requests owner to crm_app');
    await expect(start({ NODE_ENV: 'development' })).rejects.toThrow('row-level security');
    await sql(crm.databaseUrl, 'drop table public.owned_by_requests');
    await expect(start({ NODE_ENV: 'development' })).resolves.toBeUndefined();
  });
});
