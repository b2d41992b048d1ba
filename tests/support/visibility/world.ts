import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../src/platform/actor/actor';
import type { StoredRow } from '../../../src/platform/write-gate/write';
import type { CrmUid } from '../../../src/platform/database/metadata';
import { actors, bulk, metadata, transactions } from '../inside';
import { sql } from '../postgres';

/** Records of one owner. Every text in them begins with the word, so that any answer can be searched for it. */
export interface World {
  readonly word: string;
  readonly rows: ReadonlyMap<string, readonly StoredRow[]>;
}

/** Public records that the worlds hang on. */
export interface Ground {
  readonly accountType: number;
  readonly contactType: number;
  readonly status: number;
  readonly priceBook: number;
  readonly product: number;
  readonly unit: number;
  readonly contractType: number;
  readonly template: number;
  readonly openProject: number;
  /** Seen by everybody, and related to each account of a world. */
  readonly openAccount: number;
  readonly category: number;
  readonly group: number;
  readonly webhook: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Sixteen letters that occur nowhere else. */
export const newWord = (): string =>
  Array.from({ length: 16 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');

/** Of the form that keys of stored files have; there is no such file. */
const keyOfNoFile = (of: string): string => {
  const hash = createHash('sha1').update(of).digest('hex');
  return `${hash.slice(0, 2)}/${hash.slice(2)}`;
};

type Values = Readonly<Record<string, unknown>>;
type Insert = (type: string, values: Values) => Promise<number>;

const uidOf = (type: string): CrmUid => `api::${type}.${type}` as CrmUid;

const inserter =
  (strapi: Core.Strapi, rows: Map<string, StoredRow[]>): Insert =>
  async (type, values) => {
    const [row] = await bulk().insertRows(strapi, uidOf(type), [values]);
    rows.set(uidOf(type), [...(rows.get(uidOf(type)) ?? []), row as StoredRow]);
    return (row as StoredRow).id;
  };

/** Runs the inserts as their owner: what row-level security lets the owner insert is part of the test. */
const write = async (
  strapi: Core.Strapi,
  actor: Actor,
  work: (insert: Insert) => Promise<void>
): Promise<Map<string, StoredRow[]>> => {
  const rows = new Map<string, StoredRow[]>();
  await actors().asActor(actor, () =>
    transactions().inTransaction(strapi, () => work(inserter(strapi, rows)))
  );
  return rows;
};

export const makeGround = async (strapi: Core.Strapi): Promise<Ground> => {
  const ground: Record<string, number> = {};
  const suffix = newWord().slice(0, 6);
  const named = (name: string): string => `${name} ${suffix}`;
  await write(strapi, { kind: 'system' }, async (insert) => {
    ground.accountType = await insert('account-type', {
      name: named('Company'),
      firstNameEnabled: true,
      lastNameEnabled: false,
      active: true,
    });
    ground.contactType = await insert('contact-type', { name: named('Employee') });
    ground.status = await insert('opportunity-status', {
      name: named('Open'),
      position: 1,
      isClosed: false,
      isWon: false,
    });
    ground.contractType = await insert('contract-type', {
      name: named('Fixed'),
      code: named('fix').replace(' ', '-'),
      isTimeBased: false,
    });
    const category = await insert('product-category', {
      name: named('Licences'),
      contractType: ground.contractType,
    });
    ground.product = await insert('product', {
      name: named('Licence'),
      code: named('lic').replace(' ', '-'),
      category,
    });
    ground.unit = await insert('unit', { name: named('Piece') });
    ground.priceBook = await insert('price-book', { name: named('Standard'), active: true, version: 1 });
    ground.template = await insert('quote-template', {
      name: named('Standard'),
      priceBook: ground.priceBook,
    });
    ground.webhook = await insert('webhook', {
      name: named('Partner system'),
      url: 'https://hooks.example.com/',
      events: ['contract.created'],
      active: false,
    });
    ground.openAccount = await insert('account', {
      accountType: ground.accountType,
      name: named('Open account'),
      isGlobal: true,
      isActive: true,
    });
    ground.category = await insert('account-category', { name: named('Retailer') });
    ground.group = await insert('account-group', { name: named('By the sea') });
    ground.openProject = await insert('project', {
      name: named('Open project'),
      state: 'active',
      crmEnabled: true,
    });
  });
  return ground as unknown as Ground;
};

const AMOUNTS = { net: '7319.41', tax: '731.94', gross: '8051.35' };

const customer = (word: string, account: number): Values => ({
  account,
  billingSplitPercent: '100',
  billToName: `${word} payer`,
  billToContactName: `${word} payer contact`,
});

/** Lists of an account, also from the other side: related accounts, categories and groups that everybody sees. */
const putIntoLists = (strapi: Core.Strapi, account: number, ground: Ground): Promise<void> =>
  actors().asSystem(async () => {
    const { manyToManyLinks } = metadata();
    const members: Readonly<Record<string, number>> = {
      categories: ground.category,
      groups: ground.group,
      relatedAccounts: ground.openAccount,
    };
    for (const { attribute, linkTable, ownColumn, targetColumn } of manyToManyLinks(
      strapi,
      uidOf('account')
    )) {
      const member = members[attribute];
      if (member === undefined) continue;
      await strapi.db.connection.raw(
        `insert into ${linkTable} (${ownColumn}, ${targetColumn}) values (?, ?) on conflict do nothing`,
        [account, member]
      );
    }
  });

/** An account with everything that can hang on one. */
export const makeWorld = async (
  strapi: Core.Strapi,
  actor: Actor,
  ground: Ground,
  own: { readonly isPrivate: boolean; readonly partner?: number }
): Promise<World> => {
  const word = newWord();
  const text = (field: string): string => `${word} ${field}`;
  const { isPrivate, partner = null } = own;
  const rows = await write(strapi, actor, async (insert) => {
    const account = await insert('account', {
      accountType: ground.accountType,
      name: text('account'),
      code: text('code'),
      email: `${word}@example.com`,
      city: text('city'),
      comment: text('comment'),
      isPrivate,
      isGlobal: false,
      isActive: true,
      partner,
    });
    await insert('account', {
      accountType: ground.accountType,
      name: text('child'),
      parent: account,
      isPrivate,
      partner,
    });
    const contact = await insert('contact', {
      account,
      contactType: ground.contactType,
      name: text('contact'),
      email: `${word}.c@example.com`,
      comment: text('contact comment'),
    });
    const project = await insert('project', {
      name: text('project'),
      state: 'active',
      crmEnabled: true,
      client: account,
    });
    await insert('schedule', {
      name: text('schedule'),
      kind: 'sale',
      project,
      account,
      date: '2026-01-02',
      amount: '731.94',
      currency: 'EUR',
    });
    await insert('schedule', {
      name: text('schedule alone'),
      project: ground.openProject,
      kind: 'task',
      account,
      date: '2026-01-03',
    });
    const opportunity = await insert('opportunity', {
      name: text('opportunity'),
      account,
      project,
      stage: ground.status,
      value: '7319.41',
      currency: 'EUR',
      description: text('description'),
      partner,
    });
    await insert('business-role', {
      name: text('business role'),
      opportunity,
      contact,
      description: text('role description'),
    });
    const quote = await insert('quote', {
      name: text('quote'),
      opportunity,
      potentialCustomer: account,
      priceBook: ground.priceBook,
      currency: 'EUR',
      state: 'draft',
      notes: text('notes'),
      version: 1,
      revision: 1,
      ...AMOUNTS,
    });
    const line = await insert('quote-line', {
      quote,
      type: 'product',
      position: 1,
      product: ground.product,
      unit: ground.unit,
      name: text('line'),
      description: text('line description'),
      quantity: '3',
      unitPrice: '2439.8033',
      ...AMOUNTS,
    });
    await insert('quote-customer', { quote, isPrimary: true, ...customer(word, account) });
    await insert('quote-line-customer', { quoteLine: line, account, billingSplitPercent: '100' });
    await insert('sales-document', {
      name: text('document'),
      kind: 'quote',
      account,
      opportunity,
      quote,
      template: ground.template,
      fileName: `${word}.docx`,
      size: 7319,
      sha256: `${word}sha`,
      storageKey: keyOfNoFile(`${word}document`),
    });
    const contract = await insert('contract', {
      number: `${word}-1`,
      name: text('contract'),
      state: 'active',
      account,
      project,
      opportunity,
      quote,
      currency: 'EUR',
      ...AMOUNTS,
    });
    const contractLine = await insert('contract-line', {
      contract,
      quoteLine: line,
      type: 'product',
      position: 1,
      product: ground.product,
      contractType: ground.contractType,
      unit: ground.unit,
      name: text('contract line'),
      quantity: '3',
      unitPrice: '2439.8033',
      version: 1,
      isCurrent: true,
      ...AMOUNTS,
    });
    await insert('contract-customer', { contract, isPrimary: true, ...customer(word, account) });
    await insert('contract-line-customer', { contractLine, account, billingSplitPercent: '100', ...AMOUNTS });
    await insert('webhook-delivery', {
      webhook: ground.webhook,
      account,
      event: 'contract.created',
      recordId: text('contract'),
      body: text('body'),
      state: 'queued',
    });
    await insert('actual', {
      account,
      quote,
      contract,
      date: '2026-01-04',
      class: 'time',
      kind: 'cost',
      amount: '731.94',
      currency: 'EUR',
      description: text('actual'),
    });
    const memo = await insert('memo', {
      account,
      project,
      kind: 'general',
      content: [{ type: 'paragraph', children: [{ type: 'text', text: text('memo') }] }],
      excerpt: text('memo'),
      isPrivate: false,
    });
    await insert('memo-comment', { memo, content: text('comment') });
    await insert('attachment', { memo, name: `${word} memo.pdf`, versionCount: 1 });
    const attachment = await insert('attachment', {
      account,
      name: `${word}.pdf`,
      description: text('attachment'),
      versionCount: 1,
      sha256: `${word}pdf`,
    });
    await insert('attachment-version', {
      attachment,
      number: 1,
      fileName: `${word} scan.pdf`,
      contentType: 'application/pdf',
      size: 7319,
      sha256: `${word}pdf`,
      storageKey: keyOfNoFile(`${word}pdf`),
    });
  });
  const [account] = rows.get(uidOf('account')) ?? [];
  if (account) await putIntoLists(strapi, account.id, ground);
  const history = await actors().asSystem(() =>
    strapi.db.query('api::history-entry.history-entry').findMany({
      where: { recordId: { $in: [...rows.values()].flat().map((row) => row.document_id) } },
    })
  );
  rows.set(
    'api::history-entry.history-entry',
    history.map((entry) => ({ ...entry, document_id: entry.documentId }))
  );
  return { word, rows };
};

export const documentIdsOf = (world: World): string[] =>
  [...world.rows.values()].flat().map(({ document_id }) => document_id);

export const documentOf = (world: World, uid: string): StoredRow | undefined => world.rows.get(uid)?.[0];

const listed = (ids: readonly number[]): string => `(${ids.join(',')})`;

/**
 * Takes a world away as if it had never been: no trigger runs and nothing is remembered, which the business itself
 * could not do.
 */
export const takeAway = async (strapi: Core.Strapi, databaseUrl: string, world: World): Promise<void> => {
  const { crmUids, manyToManyLinks, ownedLinks, tableOf } = metadata();
  const idsOf = (uid: string): number[] => [-1, ...(world.rows.get(uid) ?? []).map(({ id }) => id)];
  const links = crmUids(strapi).flatMap((uid) =>
    [...ownedLinks(strapi, uid), ...manyToManyLinks(strapi, uid)].map(
      ({ linkTable, ownColumn, target, targetColumn }) =>
        `delete from ${linkTable} where ${ownColumn} in ${listed(idsOf(uid))} or ${targetColumn} in ${listed(idsOf(target))};`
    )
  );
  const rows = [...world.rows.keys()].map(
    (uid) => `delete from ${tableOf(strapi, uid)} where id in ${listed(idsOf(uid))};`
  );
  await sql(databaseUrl, ['set session_replication_role = replica;', ...links, ...rows].join('\n'));
};
