import { startCrm, type Client, type Crm } from '../support/crm';
import { clock } from '../support/inside';
import { sql } from '../support/postgres';

/** Rights are remembered for two seconds; what an administrator takes away counts on the next request all the same. */
let crm: Crm;
let admin: Client;

beforeAll(async () => {
  crm = await startCrm();
  admin = await crm.admin();
  clock().useFixedClock('2026-03-01T10:00:00.000Z'); // so that nothing is forgotten by the passing of time
});
afterAll(() => crm.stop());

const reads = async (client: Client): Promise<number> => (await client.get('/api/units')).status;

const idOf = async (text: string, value: string): Promise<number> => {
  const [row] = await sql<{ id: number }>(crm.databaseUrl, text, [value]);
  if (!row) throw new Error(`${value} is not there`);
  return row.id;
};

describe('on the next request counts that', () => {
  it('a token was deleted', async () => {
    const made = await admin.post('/admin/api-tokens', {
      name: 'short',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    const token = made.body.data as { id: number; accessKey: string };
    const call = () =>
      crm.anonymous().raw('get', '/api/units').set('Authorization', `Bearer ${token.accessKey}`);
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(200);
    expect((await admin.delete(`/admin/api-tokens/${token.id}`)).status).toBe(200);
    expect((await call()).status).toBe(401);
  });

  it('a permission of an API role was taken away, and given back (AZ-15)', async () => {
    const user = await crm.apiUser('sales', 'anna@api.example');
    const role = await idOf('select id from up_roles where type = $1', 'sales');
    expect([await reads(user), await reads(user)]).toEqual([200, 200]);
    const before = (await admin.get(`/users-permissions/roles/${role}`)).body.role;
    const without = structuredClone(before);
    without.permissions['api::unit'].controllers.unit.find.enabled = false;
    expect((await admin.put(`/users-permissions/roles/${role}`, without)).status).toBe(200);
    expect(await reads(user)).toBe(403);
    expect((await admin.put(`/users-permissions/roles/${role}`, before)).status).toBe(200);
    expect(await reads(user)).toBe(200);
  });

  it('an API user was blocked (AZ-04)', async () => {
    const user = await crm.apiUser('sales', 'ben@api.example');
    const id = await idOf('select id from up_users where email = $1', 'ben@api.example');
    expect([await reads(user), await reads(user)]).toEqual([200, 200]);
    await crm.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id }, data: { blocked: true } });
    expect(await reads(user)).toBe(401);
  });

  it('a permission of a panel role was taken away (AZ-15)', async () => {
    const seller = await crm.panelUser('sales-representative');
    const units = () => seller.get('/content-manager/collection-types/api::unit.unit');
    expect([(await units()).status, (await units()).status]).toEqual([200, 200]);
    const role = await idOf('select id from admin_roles where code = $1', 'sales-representative');
    const { data } = (await admin.get(`/admin/roles/${role}/permissions`)).body as {
      data: { subject: string | null; action: string; properties: object; conditions: string[] }[];
    };
    const permissions = data
      .filter(({ subject }) => subject !== 'api::unit.unit')
      .map(({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }));
    expect((await admin.put(`/admin/roles/${role}/permissions`, { permissions })).status).toBe(200);
    expect((await units()).status).toBe(403);
  });

  it('a panel user was made inactive', async () => {
    const finance = await crm.panelUser('finance');
    const id = await idOf('select id from admin_users where email = $1', 'finance@panel.example');
    const me = () => finance.get('/admin/users/me');
    expect([(await me()).status, (await me()).status]).toEqual([200, 200]);
    expect((await admin.put(`/admin/users/${id}`, { isActive: false })).status).toBe(200);
    expect((await me()).status).toBe(401);
  });
});

it('what another instance changed counts when two seconds have passed', async () => {
  const user = await crm.apiUser('sales', 'carla@api.example');
  expect([await reads(user), await reads(user)]).toEqual([200, 200]);
  await sql(crm.databaseUrl, 'update up_users set blocked = true where email = $1', ['carla@api.example']);
  expect(await reads(user)).toBe(200);
  clock().useFixedClock('2026-03-01T10:00:02.000Z');
  expect(await reads(user)).toBe(401);
});
