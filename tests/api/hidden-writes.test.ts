import type { CrmUid } from '../../src/platform/database/metadata';
import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { databaseHash } from '../support/database-hash';
import { metadata } from '../support/inside';
import { sql } from '../support/postgres';
import { makeGround, makeWorld, type Ground, type World } from '../support/visibility/world';

/** What a record that one does not see says to a write: the same as a record that does not exist. */
const UNKNOWN = 'a'.repeat(24);
const UNUSED_NUMBER = 999_999_999;

let crm: Crm;
let hidden: World;
let open: World;
let ground: Ground;
let writers: (readonly [string, Client])[];

beforeAll(async () => {
  crm = await startCrm();
  await crm.apiUser('sales', 'owner@api.example');
  const [owner] = await sql<{ id: number }>(
    crm.databaseUrl,
    `select id from up_users where email = 'owner@api.example'`
  );
  ground = await makeGround(crm.strapi);
  hidden = await makeWorld(crm.strapi, { kind: 'api', id: owner?.id as number }, ground, { isPrivate: true });
  open = await makeWorld(crm.strapi, { kind: 'system' }, ground, { isPrivate: false });
  writers = [
    ['program', await crm.program()],
    ['another sales user', await crm.apiUser('sales', 'other@api.example')],
  ];
  for (const [, client] of writers) await client.get('/api/accounts'); // Strapi notes when a token was last used
});
afterAll(() => crm.stop());

const pathOf = (uid: string): string => `/api/${crm.strapi.contentType(uid as CrmUid).info.pluralName}`;
const types = (): CrmUid[] => [...hidden.rows.keys()] as CrmUid[];

/** Status and body, with whatever named the record taken out. */
const shape = ({ status, body }: Answer, named: string | number): string =>
  `${status} ${JSON.stringify(body).replaceAll(String(named), 'IT')}`;

const same = async (
  ask: (name: string | number) => Promise<Answer>,
  secret: string | number
): Promise<string[]> => {
  const unknown = typeof secret === 'number' ? UNUSED_NUMBER : UNKNOWN;
  const [real, none] = [shape(await ask(secret), secret), shape(await ask(unknown), unknown)];
  return real === none ? [] : [`${real} / ${none}`];
};

describe('a hidden record and one that never was answer alike', () => {
  it('to changing and deleting it, by document id and by number (ID-02)', async () => {
    const before = await databaseHash(crm.databaseUrl);
    const told: string[] = [];
    for (const [who, client] of writers)
      for (const uid of types()) {
        const row = hidden.rows.get(uid)?.[0];
        for (const name of [row?.document_id as string, row?.id as number]) {
          const put = (it: string | number) =>
            client.put(`${pathOf(uid)}/${it}`, { data: { comment: 'Taken over' } });
          const remove = (it: string | number) => client.delete(`${pathOf(uid)}/${it}`);
          for (const difference of [...(await same(put, name)), ...(await same(remove, name))])
            told.push(`${who}: ${uid} ${name}: ${difference}`);
        }
      }
    expect(told).toStrictEqual([]);
    expect(await databaseHash(crm.databaseUrl)).toEqual(before);
  });

  it('to naming it in a relation, in every shape (ID-23, ID-24)', async () => {
    const told: string[] = [];
    const before = await databaseHash(crm.databaseUrl);
    for (const [who, client] of writers)
      for (const uid of types())
        for (const link of metadata().ownedLinks(crm.strapi, uid)) {
          const secret = hidden.rows.get(link.target)?.[0];
          const target = open.rows.get(uid)?.[0]?.document_id;
          if (!secret || !target) continue;
          const shapes: ((it: string | number) => unknown)[] = [
            (it) => it,
            (it) => ({ connect: [it] }),
            (it) => ({ set: [it] }),
            (it) => ({ connect: [{ [typeof it === 'number' ? 'id' : 'documentId']: it }] }),
          ];
          for (const relation of shapes)
            for (const name of [secret.document_id, secret.id]) {
              const put = (it: string | number) =>
                client.put(`${pathOf(uid)}/${target}`, { data: { [link.attribute]: relation(it) } });
              for (const difference of await same(put, name))
                told.push(
                  `${who}: ${uid}.${link.attribute} ${JSON.stringify(relation(name))}: ${difference}`
                );
            }
        }
    expect(told).toStrictEqual([]);
    expect(await databaseHash(crm.databaseUrl)).toEqual(before);
  });

  it('in GraphQL mutations', async () => {
    const [, [, other]] = writers as [unknown, readonly [string, Client]];
    const account = hidden.rows.get('api::account.account')?.[0]?.document_id as string;
    const update = (id: string | number) =>
      other.graphql(`mutation{updateAccount(documentId:"${id}",data:{comment:"x"}){documentId}}`);
    const create = (id: string | number) =>
      other.graphql(`mutation{createContact(data:{name:"x",account:"${id}"}){documentId}}`);
    expect([...(await same(update, account)), ...(await same(create, account))]).toStrictEqual([]);
  });

  it('to deleting many in the panel, of which one is hidden (ID-27)', async () => {
    const director = await crm.panelUser('sales-director');
    const bulk = '/content-manager/collection-types/api::contact.contact/actions/bulkDelete';
    const contact = hidden.rows.get('api::contact.contact')?.[0]?.document_id as string;
    const remove = (it: string | number) => director.post(bulk, { documentIds: [it] });
    expect(await same(remove, contact)).toStrictEqual([]);
    expect(
      await sql(crm.databaseUrl, 'select 1 as there from contacts where document_id = $1', [contact])
    ).toEqual([{ there: 1 }]);
  });
});

describe('the history of an open record', () => {
  it('does not name the private account that it was put together with (ID-29)', async () => {
    const owner = await crm.apiUser('sales', 'owner@api.example');
    const [project] = await sql<{ document_id: string }>(
      crm.databaseUrl,
      'select document_id from projects where id = $1',
      [ground.openProject]
    );
    const account = hidden.rows.get('api::account.account')?.[0]?.document_id as string;
    const put = await owner.put(`/api/projects/${project?.document_id}`, {
      data: { accounts: { connect: [account] } },
    });
    expect(put.status).toBe(200);
    const query = { 'filters[recordId][$eq]': project?.document_id, 'pagination[pageSize]': 100 };
    expect(JSON.stringify((await owner.get('/api/history-entries', query)).body)).toContain(account);
    for (const [, client] of writers)
      expect(JSON.stringify((await client.get('/api/history-entries', query)).body)).not.toContain(account);
  });
});
