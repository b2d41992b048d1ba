import { COMMANDS } from '../../src/domain/access/commands';
import { rolesOfDoor } from '../../src/domain/access/roles';
import { commandName } from '../../src/platform/commands/command-name';
import type * as SeedRoles from '../../src/permissions/seed-roles';
import { COMMANDS_BY_TYPE } from '../../src/wire/commands';
import { startCrm, type Client, type Crm } from '../support/crm';
import { compiled } from '../support/outside';
import { sql } from '../support/postgres';

let crm: Crm;
let admin: Client;
const rows = <Row extends object = Record<string, unknown>>(text: string, params: unknown[] = []) =>
  sql<Row>(crm.databaseUrl, text, params);

beforeAll(async () => {
  crm = await startCrm();
  admin = await crm.admin();
});
afterAll(() => crm.stop());

const member = async (email: string) =>
  (await rows('select name, email, user_type, active from members where email = $1', [email]))[0];

describe('roles are seeded', () => {
  it('every role of the panel and of the API is there, each with how much it sees', async () => {
    const panel = await rows<{ code: string }>(`select code from admin_roles order by code`);
    expect(panel.map(({ code }) => code)).toEqual(
      [...rolesOfDoor('panel'), 'strapi-author', 'strapi-editor', 'strapi-super-admin'].sort()
    );
    const api = await rows<{ type: string }>(`select type from up_roles order by type`);
    expect(api.map(({ type }) => type)).toEqual(['authenticated', 'partner', 'public', 'sales']);
    expect(
      await rows('select role, accounts, opportunities, partners from role_visibilities order by role')
    ).toEqual([
      ...[
        ['admin:finance', 'all'],
        ['admin:partner', 'partner'],
        ['admin:price-book-editor', 'own'],
        ['admin:sales-director', 'all'],
        ['admin:sales-representative', 'all'],
        ['admin:strapi-author', 'own'],
        ['admin:strapi-editor', 'own'],
        ['admin:strapi-super-admin', 'all'],
        ['admin:support', 'all'],
        ['api:partner', 'partner'],
        ['api:sales', 'all'],
      ].map(([role, mode]) => ({ role, accounts: mode, opportunities: mode, partners: mode })),
    ]);
  });

  it('a representative reads accounts in the panel and a price-book editor does not', async () => {
    const representative = await crm.panelUser('sales-representative');
    const editor = await crm.panelUser('price-book-editor');
    const path = '/content-manager/collection-types/api::account.account';
    expect((await representative.get(path)).status).toBe(200);
    expect((await editor.get(path)).status).toBe(403);
    expect((await editor.get('/content-manager/collection-types/api::price.price')).status).toBe(200);
  });

  it('the API role sales reads accounts, partner too, and neither reads role visibilities', async () => {
    for (const role of ['sales', 'partner']) {
      const user = await crm.apiUser(role);
      expect((await user.get('/api/accounts')).status).toBe(200);
      expect((await user.get('/api/role-visibilities')).status).toBe(403);
    }
  });

  it('no API role has a right of users-permissions beyond its own login, nor any of upload', async () => {
    const granted = await rows<{ type: string; action: string }>(
      `select r.type, p.action from up_permissions p
       join up_permissions_role_lnk l on l.permission_id = p.id join up_roles r on r.id = l.role_id
       where p.action ~ '^plugin::' and p.action !~ '^plugin::users-permissions\\.auth\\.' order by 1, 2`
    );
    expect(granted).toEqual(
      ['authenticated', 'partner', 'sales'].map((type) => ({
        type,
        action: 'plugin::users-permissions.user.me',
      }))
    );
  });

  it("Strapi's own Editor and Author have no rights over CRM records", async () => {
    expect(
      await rows(
        `select r.code, p.subject from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
         join admin_roles r on r.id = l.role_id where r.code in ('strapi-editor', 'strapi-author') and p.subject ~ '^api::'`
      )
    ).toStrictEqual([]);
  });

  it('every command that exists is named in the one table of rights', () => {
    const declared = Object.entries(COMMANDS_BY_TYPE).flatMap(([uid, verbs]) =>
      Object.keys(verbs).map((verb) => commandName(uid, verb))
    );
    expect(declared.filter((command) => !(COMMANDS as readonly string[]).includes(command))).toStrictEqual(
      []
    );
  });
});

describe('a second boot', () => {
  const seedAgain = async () => {
    await compiled<typeof SeedRoles>('src/permissions/seed-roles').seedRoles(crm.strapi);
  };
  const rights = () =>
    rows(
      `select r.code, p.action, p.subject, p.properties from admin_permissions p
       join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id order by p.id`
    );

  it('changes nothing', async () => {
    const before = await rights();
    await seedAgain();
    expect(await rights()).toEqual(before);
  });

  it('does not give back what an administrator took away', async () => {
    await rows(
      `delete from admin_permissions where action = 'plugin::content-manager.explorer.update' and subject = 'api::contact.contact'
       and id in (select l.permission_id from admin_permissions_role_lnk l join admin_roles r on r.id = l.role_id where r.code = 'support')`
    );
    await rows(`delete from up_permissions where action = 'api::contact.contact.delete'`);
    await rows(`update role_visibilities set accounts = 'own' where role = 'admin:support'`);
    const before = await rights();
    await seedAgain();
    expect(await rights()).toEqual(before);
    expect(
      await rows(`select 1 from up_permissions where action = 'api::contact.contact.delete'`)
    ).toStrictEqual([]);
    expect(await rows(`select accounts from role_visibilities where role = 'admin:support'`)).toEqual([
      { accounts: 'own' },
    ]);
  });
});

describe('everybody who can log in is a member', () => {
  it('the first administrator', async () => {
    expect(await member('admin@crm.example')).toEqual({
      name: 'CRM Administrator',
      email: 'admin@crm.example',
      user_type: 'other',
      active: true,
    });
  });

  it('a panel user, with the type of their role, kept in step until they are gone', async () => {
    const role = await crm.strapi.db.query('admin::role').findOne({ where: { code: 'sales-director' } });
    const made = await admin.post('/admin/users', {
      firstname: 'Dora',
      lastname: 'Director',
      email: 'dora@panel.example',
      roles: [role.id],
    });
    expect(made.status).toBe(201);
    const id = made.body.data.id as number;
    expect(await member('dora@panel.example')).toMatchObject({
      name: 'Dora Director',
      user_type: 'sales-director',
      active: false, // invited, not yet registered
    });
    expect((await admin.put(`/admin/users/${id}`, { isActive: true, lastname: 'Deal' })).status).toBe(200);
    expect(await member('dora@panel.example')).toMatchObject({ name: 'Dora Deal', active: true });
    expect((await admin.put(`/admin/users/${id}`, { email: 'dora.deal@panel.example' })).status).toBe(200);
    expect(await member('dora@panel.example')).toBeUndefined();
    expect((await admin.delete(`/admin/users/${id}`)).status).toBe(200);
    expect(await member('dora.deal@panel.example')).toMatchObject({ name: 'Dora Deal', active: false });
  });

  it('an API user, inactive as soon as they are blocked', async () => {
    await crm.apiUser('sales', 'sam@api.example');
    expect(await member('sam@api.example')).toEqual({
      name: 'sam@api.example',
      email: 'sam@api.example',
      user_type: 'sales-representative',
      active: true,
    });
    await crm.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: 'sam@api.example' }, data: { blocked: true } });
    expect(await member('sam@api.example')).toMatchObject({ active: false });
  });

  it('history names people by their member and programs by their token', async () => {
    const program = await crm.program();
    await program.post('/api/units', { data: { name: 'Month' } });
    const editor = await crm.panelUser('price-book-editor');
    await editor.post('/content-manager/collection-types/api::unit.unit', { name: 'Year' });
    const names = await rows<{ actor_name: string; name: string }>(
      `select actor_name, changes->'name'->>1 as name from history_entries where record_type = 'api::unit.unit' and actor_key <> 'system' order by id`
    );
    expect(names).toEqual([
      { name: 'Month', actor_name: expect.stringMatching(/^program /) },
      { name: 'Year', actor_name: 'price-book-editor Test' },
    ]);
  });
});
