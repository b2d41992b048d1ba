import type { Client, Crm } from '../support/crm';
import { startCrm } from '../support/crm';
import { actors, bulk, metadata, transactions } from '../support/inside';
import { sql } from '../support/postgres';
import { whenQuiet } from '../support/statements';
import { until } from '../support/until';
import { makeGround, makeWorld, type Ground, type World } from '../support/visibility/world';

let crm: Crm;
let owner: Client;
let ownerKey: { kind: 'api'; id: number };
let ground: Ground;
let deal: World;

const idIn = (world: World, type: string): number =>
  world.rows.get(`api::${type}.${type}`)?.[0]?.id as number;
const documentIn = (world: World, type: string): string =>
  world.rows.get(`api::${type}.${type}`)?.[0]?.document_id as string;

beforeAll(async () => {
  crm = await startCrm();
  owner = await crm.apiUser('sales', 'owner@api.example');
  const [row] = await sql<{ id: number }>(
    crm.databaseUrl,
    `select id from up_users where email = 'owner@api.example'`
  );
  ownerKey = { kind: 'api', id: row?.id as number };
  ground = await makeGround(crm.strapi);
  deal = await makeWorld(crm.strapi, { kind: 'system' }, ground, { isPrivate: false });
});
afterAll(() => crm.stop());

const insert = (type: string, values: Record<string, unknown>) =>
  actors().asActor(ownerKey, () =>
    transactions().inTransaction(crm.strapi, () =>
      bulk().insertRows(crm.strapi, `api::${type}.${type}` as 'api::quote.quote', [values])
    )
  );

const makeAccount = async (values: Record<string, unknown> = {}) => {
  const [row] = await insert('account', {
    accountType: ground.accountType,
    name: 'Payer',
    isPrivate: false,
    ...values,
  });
  return row as { id: number; document_id: string };
};

describe('a private account in the deal of another account', () => {
  const parts: [string, string, () => Record<string, unknown>][] = [
    [
      'payer of the quote',
      'quote-customer',
      () => ({ quote: idIn(deal, 'quote'), billingSplitPercent: '10' }),
    ],
    [
      'payer of a line',
      'quote-line-customer',
      () => ({ quoteLine: idIn(deal, 'quote-line'), billingSplitPercent: '10' }),
    ],
    [
      'payer of the contract',
      'contract-customer',
      () => ({ contract: idIn(deal, 'contract'), billingSplitPercent: '10' }),
    ],
    [
      'payer of a contract line',
      'contract-line-customer',
      () => ({ contractLine: idIn(deal, 'contract-line'), billingSplitPercent: '10' }),
    ],
    [
      'customer of a contract',
      'contract',
      () => ({ name: 'Second', state: 'draft', opportunity: idIn(deal, 'opportunity'), currency: 'EUR' }),
    ],
  ];

  it.each(parts)('cannot be %s', async (_part, type, values) => {
    const account = await makeAccount({ isPrivate: true });
    await expect(insert(type, { ...values(), account: account.id })).rejects.toMatchObject({
      code: 'quote.payer-private',
      kind: 'conflict',
    });
  });

  it.each(parts)('cannot become private while it is %s, and is told where', async (_part, type, values) => {
    const account = await makeAccount();
    await insert(type, { ...values(), account: account.id });
    const answer = await owner.put(`/api/accounts/${account.document_id}`, { data: { isPrivate: true } });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details).toMatchObject({
      code: 'account.private-in-deals-of-others',
      heldBy: [{ kind: expect.stringMatching(/^(quote|contract)$/), documentId: expect.any(String) }],
    });
    expect((await owner.get(`/api/accounts/${account.document_id}`)).body.data.isPrivate).toBe(false);
  });

  it('cannot be the potential customer of the quote', async () => {
    const account = await makeAccount({ isPrivate: true });
    const change = actors().asActor(ownerKey, () =>
      transactions().inTransaction(crm.strapi, () =>
        bulk().updateRows(crm.strapi, 'api::quote.quote', [
          { id: idIn(deal, 'quote'), potentialCustomer: account.id },
        ])
      )
    );
    await expect(change).rejects.toMatchObject({ code: 'quote.payer-private', kind: 'conflict' });
  });

  it('may be payer in its own deal', async () => {
    await expect(makeWorld(crm.strapi, ownerKey, ground, { isPrivate: true })).resolves.toBeDefined();
  });

  it('a deal that moves to another account may not leave a private payer behind', async () => {
    const world = await makeWorld(crm.strapi, ownerKey, ground, { isPrivate: true });
    const other = await makeAccount();
    const answer = await owner.put(`/api/opportunities/${documentIn(world, 'opportunity')}`, {
      data: { account: other.document_id },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.code).toBe('quote.payer-private');
  });

  it('an account without such parts may become private and open again', async () => {
    const account = await makeAccount();
    const path = `/api/accounts/${account.document_id}`;
    expect((await owner.put(path, { data: { isPrivate: true } })).status).toBe(200);
    expect((await (await crm.program()).get(path)).status).toBe(404);
    expect((await owner.put(path, { data: { isPrivate: false } })).status).toBe(200);
    expect((await (await crm.program()).get(path)).status).toBe(200);
  });

  it('of a payer being added and an account becoming private at once, exactly one wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const account = await makeAccount();
      const [added, hidden] = await Promise.allSettled([
        insert('quote-customer', {
          quote: idIn(deal, 'quote'),
          billingSplitPercent: '10',
          account: account.id,
        }),
        owner.put(`/api/accounts/${account.document_id}`, { data: { isPrivate: true } }),
      ]);
      const statusOfHiding = hidden.status === 'fulfilled' ? hidden.value.status : 0;
      expect([added.status === 'fulfilled', statusOfHiding === 200].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('what hangs on an account', () => {
  /** How many rows of each type of the world somebody else sees, who sees all that is not private. */
  const seenByOthers = (world: World): Promise<Record<string, number>> =>
    actors().asActor({ kind: 'token', id: 999_999 }, async () => {
      const counts: Record<string, number> = {};
      for (const [uid, rows] of world.rows) {
        const table = metadata().tableOf(crm.strapi, uid);
        const ids = rows.map(({ id }) => id);
        const found = crm.strapi.db.connection(table).whereIn('id', ids).count('id as seen');
        counts[uid] = Number(((await found) as { seen: string }[])[0]?.seen);
      }
      return counts;
    });

  const setPrivate = async (world: World, isPrivate: boolean) =>
    expect(
      (await owner.put(`/api/accounts/${documentIn(world, 'account')}`, { data: { isPrivate } })).status
    ).toBe(200);

  it('becomes private with it, to the payers of the lines of a won quote, and open again with it', async () => {
    const world = await makeWorld(crm.strapi, ownerKey, ground, { isPrivate: false });
    await sql(crm.databaseUrl, "update quotes set state = 'won' where id = $1", [idIn(world, 'quote')]);
    const open = await seenByOthers(world);
    expect(open['api::quote-line-customer.quote-line-customer']).toBeGreaterThan(0);
    await setPrivate(world, true);
    const shown = Object.entries(await seenByOthers(world)).filter(([, count]) => count > 0);
    // The account below it is one of its own, with a history of its own.
    expect(shown).toEqual([
      ['api::account.account', 1],
      ['api::history-entry.history-entry', 1],
    ]);
    await setPrivate(world, false);
    expect(await seenByOthers(world)).toEqual(open);
  });

  it('is private also when it is written while the account becomes so (ID-31)', async () => {
    const account = await makeAccount();
    const waiting =
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    const hidden = await actors().asActor(ownerKey, () =>
      transactions().inTransaction(crm.strapi, async () => {
        await bulk().insertRows(crm.strapi, 'api::contact.contact', [{ name: 'Kim', account: account.id }]);
        const hiding = owner.put(`/api/accounts/${account.document_id}`, { data: { isPrivate: true } });
        await until('the other waits', async () => (await sql(crm.databaseUrl, waiting)).length > 0);
        return { hiding };
      })
    );
    expect((await hidden.hiding).status).toBe(200);
    const [contact] = await sql(
      crm.databaseUrl,
      'select private_of as "privateOf" from contacts where account_fk = $1',
      [account.id]
    );
    expect(contact).toEqual({ privateOf: `api:${ownerKey.id}` });
  });

  it('is written by two people at once to private accounts of their own', async () => {
    const other = await crm.apiUser('sales', 'other@api.example');
    const ofOneName = { 'filters[lastNameEnabled][$eq]': false };
    const [type] = (await owner.get('/api/account-types', ofOneName)).body.data as { documentId: string }[];
    const own = { name: 'Own', accountType: type?.documentId, isPrivate: true };
    const written = await Promise.all(
      [owner, other].map(async (person) => {
        const account = (await person.post('/api/accounts', { data: own })).body.data.documentId;
        const contacts = Array.from({ length: 8 }, (_, n) =>
          person.post('/api/contacts', { data: { name: `Kim ${n}`, account } })
        );
        return (await Promise.all(contacts)).map(({ status }) => status);
      })
    );
    expect(written.flat()).toEqual(Array(16).fill(201));
  });

  it('knows whose private account it is, in every table', async () => {
    const tables = await sql<{ name: string }>(
      crm.databaseUrl,
      "select table_name as name from information_schema.columns where column_name = 'private_of' and table_schema = 'public'"
    );
    expect(tables.length).toBeGreaterThan(15);
    const questions = tables.map(
      ({ name }) =>
        `select '${name}' as name from ${name} t where private_of is distinct from crm.private_of_${name}(t)`
    );
    expect(await sql(crm.databaseUrl, questions.join(' union all '))).toStrictEqual([]);
  });
});

describe('the history of a private account', () => {
  it('stays hidden when the account is gone (ID-29)', async () => {
    const account = await makeAccount({ isPrivate: true, name: 'Secretive' });
    const mine = { 'filters[recordId][$eq]': account.document_id };
    const other = await crm.apiUser('sales', 'other@api.example');
    expect((await owner.delete(`/api/accounts/${account.document_id}`)).status).toBe(403); // sales keeps, and deletes none
    const program = { ...ownerKey };
    await actors().asActor(program, () =>
      transactions().inTransaction(crm.strapi, () =>
        bulk().deleteRows(crm.strapi, 'api::account.account', [account.id])
      )
    );
    expect((await owner.get('/api/history-entries', mine)).body.data).toHaveLength(2);
    expect((await other.get('/api/history-entries', mine)).body.data).toStrictEqual([]);
    expect((await (await crm.program()).get('/api/history-entries', mine)).body.data).toStrictEqual([]);
  });
});

describe("Strapi's webhooks", () => {
  it('hear of no record, which would show a private account to the administrator who set them up', async () => {
    const heard: unknown[] = [];
    const listen = async (event: { uid: string }) => void heard.push(event.uid);
    const events = ['entry.create', 'entry.update', 'entry.delete'] as const;
    for (const event of events) crm.strapi.eventHub.on(event, listen);
    const ofOneName = { 'filters[lastNameEnabled][$eq]': false };
    const [type] = (await owner.get('/api/account-types', ofOneName)).body.data as { documentId: string }[];
    const made = await owner.post('/api/accounts', {
      data: { name: 'Unheard', accountType: type?.documentId, isPrivate: true },
    });
    expect(made.status).toBe(201);
    await owner.put(`/api/accounts/${made.body.data.documentId}`, { data: { name: 'Unheard still' } });
    const folder = await crm.strapi.documents('plugin::upload.folder').create({
      data: { name: 'Heard', pathId: 999, path: '/999' },
    } as never);
    await crm.strapi
      .documents('plugin::upload.folder')
      .delete({ documentId: (folder as { documentId: string }).documentId });
    await whenQuiet(crm);
    for (const event of events) crm.strapi.eventHub.off(event, listen);
    expect(new Set(heard)).toEqual(new Set(['plugin::upload.folder']));
  });
});

interface Asked {
  raw(text: string): PromiseLike<{ rows: unknown[] }>;
}

describe('somebody with a restricted view', () => {
  it('reads as the role whose policies an index answers, and works in transactions as the other; the system keeps its plans', async () => {
    await crm.apiUser('partner', 'partner@api.example');
    const [{ id } = { id: 0 }] = await sql<{ id: number }>(
      crm.databaseUrl,
      `select id from up_users where email = 'partner@api.example'`
    );
    const roles = (actor: { kind: 'api'; id: number }): Promise<string[]> =>
      actors().asActor(actor, async () => {
        const roleOf = async (asked: Asked) =>
          (
            (await asked.raw(`select current_user || ' ' || current_setting('plan_cache_mode') as role`))
              .rows[0] as { role: string }
          ).role;
        await roleOf(crm.strapi.db.connection); // the first question learns how much is seen
        return [
          await roleOf(crm.strapi.db.connection),
          await crm.strapi.db.transaction(({ trx }) => roleOf(trx as unknown as Asked)),
          await actors().asSystem(() => roleOf(crm.strapi.db.connection)),
        ].map((role) => role.replace(/^crm /, 'owner '));
      });
    expect(await roles({ kind: 'api', id })).toStrictEqual([
      'crm_viewer auto',
      'crm_app auto',
      'owner force_generic_plan',
    ]);
    expect(await roles(ownerKey)).toStrictEqual(['crm_app auto', 'crm_app auto', 'owner force_generic_plan']);
  });
});

describe('a connection whose transaction came to nothing', () => {
  /** Sent while the actor of the moment is known: knex sends when it is awaited. */
  const ask = async (asked: Asked, text: string): Promise<unknown> => (await asked.raw(text)).rows[0];
  const pool = (): Asked => crm.strapi.db.connection;
  const swallowed = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
  /** More at once than the pool has connections. */
  const onEveryConnection = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 24 }, work));

  it.each<[string, (transaction: Asked) => Promise<unknown>]>([
    ['at its commit', (transaction) => ask(transaction, "insert into prices (document_id) values ('none')")],
    ['by a failure nobody told of', (transaction) => swallowed(ask(transaction, 'select 1 / 0'))],
  ])('%s serves the next caller by their own rights', async (_when, fail) => {
    await onEveryConnection(() => actors().asSystem(() => ask(pool(), 'select 1')));
    await onEveryConnection(() =>
      actors().asActor(ownerKey, () =>
        swallowed(
          crm.strapi.db.transaction(async ({ trx }) => {
            await actors().asSystem(() => fail(trx as unknown as Asked));
            await swallowed(ask(trx, 'select 1'));
          })
        )
      )
    );
    const served = await onEveryConnection(() =>
      actors().asActor(ownerKey, () =>
        ask(pool(), "select current_user as role, current_setting('crm.actor') as actor")
      )
    );
    expect(served).toEqual(Array(24).fill({ role: 'crm_app', actor: `api:${ownerKey.id}` }));
    expect(await sql(crm.databaseUrl, "select 1 from prices where document_id = 'none'")).toStrictEqual([]);
  });
});
