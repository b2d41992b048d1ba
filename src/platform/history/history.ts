import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../actor/actor';
import { keyOfWhoIsAsking } from '../actor/current';
import { now } from '../clock/clock';
import { currentCommand } from '../commands/current-command';
import { sql } from '../database/sql';
import { beforeCommit, currentUnit } from '../database/transaction';

/** Attribute -> [old, new]. A relation's value is `{ table, id }` until it is written; then its document id. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>;

export interface RelatedRow {
  readonly table: string;
  readonly id: number;
}

export interface HistoryEntry {
  readonly uid: string;
  readonly table: string;
  readonly id: number;
  readonly documentId: string;
  readonly action: string;
  readonly changes: Changes;
  /** The command it came about by, if it was one. */
  readonly command?: string | null;
  /** Only for a record that is gone when the entry is written: what it hung on (see `scopeOf`). */
  readonly scope?: Scope;
}

/** Document ids of the account, the opportunity and the memo a record hangs on: they decide who sees its history. */
export interface Scope {
  readonly accountId: string | null;
  readonly opportunityId: string | null;
  readonly memoId: string | null;
}

/** As `crm.scope_of` answers. */
export interface ScopeRow {
  readonly account_id: string | null;
  readonly opportunity_id: string | null;
  readonly memo_id: string | null;
}

export const scopeOfRow = (row: ScopeRow | undefined): Scope => ({
  accountId: row?.account_id ?? null,
  opportunityId: row?.opportunity_id ?? null,
  memoId: row?.memo_id ?? null,
});

const pending = new WeakMap<object, HistoryEntry[]>();

const isRelatedRow = (value: unknown): value is RelatedRow =>
  typeof value === 'object' && value !== null && 'table' in value && 'id' in value;

const relatedRows = (entries: readonly HistoryEntry[]): Map<string, Set<number>> => {
  const wanted = new Map<string, Set<number>>();
  for (const { changes } of entries)
    for (const value of Object.values(changes).flat())
      if (isRelatedRow(value)) wanted.set(value.table, (wanted.get(value.table) ?? new Set()).add(value.id));
  return wanted;
};

/** Document ids of the rows of the tables, in one statement. */
const documentIds = async (
  strapi: Core.Strapi,
  wanted: readonly (readonly [table: string, ids: ReadonlySet<number>])[]
): Promise<Map<string, string>> => {
  const text = wanted
    .map(() => `select ?::text as "table", id, document_id from ?? where id = any(?)`)
    .join(' union all ');
  const bindings = wanted.flatMap(([table, ids]) => [table, table, [...ids] as unknown as string]);
  const rows = await sql<{ table: string; id: number; document_id: string }>(strapi, text, bindings);
  return new Map(rows.map((row) => [`${row.table}:${row.id}`, row.document_id]));
};

const named = (changes: Changes, ids: ReadonlyMap<string, string>): Changes => {
  const name = (value: unknown) =>
    isRelatedRow(value) ? (ids.get(`${value.table}:${value.id}`) ?? null) : value;
  return Object.fromEntries(
    Object.entries(changes).map(([field, [from, to]]) => [field, [name(from), name(to)]])
  );
};

const INSERT = `
insert into history_entries (document_id, record_type, record_id, action, command, changes, actor_key, actor_name, at,
                             account_id, opportunity_id, memo_id, created_at, updated_at, published_at)
select r.entry_id, r.uid, r.document_id, r.action, r.command, r.changes, ?, crm.name_of_actor(?), ?,
       coalesce(crm.private_among(r.mentions), scope.account_id, r.account_id), coalesce(scope.opportunity_id, r.opportunity_id),
       coalesce(scope.memo_id, r.memo_id), ?, ?, ?
from jsonb_to_recordset(?::jsonb) as r(entry_id text, uid text, "table" text, id integer, document_id text,
                                       action text, command text, changes jsonb, mentions text[],
                                       account_id text, opportunity_id text, memo_id text)
left join lateral crm.scope_of(r."table", r.id) scope on true`;

/** Document ids that stand in the changes: an entry that names a private account is seen with that account only. */
const mentioned = (changes: Changes): string[] =>
  Object.values(changes)
    .flat(2)
    .filter((value): value is string => typeof value === 'string' && /^[a-z0-9]{24}$/.test(value));

/** The numbers of related rows give way to their document ids. */
const settle = async (strapi: Core.Strapi, entries: HistoryEntry[]): Promise<void> => {
  const related = [...relatedRows(entries)];
  if (related.length === 0) return;
  const ids = await documentIds(strapi, related);
  entries.splice(0, entries.length, ...entries.map((e) => ({ ...e, changes: named(e.changes, ids) })));
};

const flush = async (strapi: Core.Strapi, entries: HistoryEntry[], actor: string): Promise<void> => {
  await settle(strapi, entries);
  const rows = entries.map((entry) => ({
    ...entry,
    entry_id: createId(),
    document_id: entry.documentId,
    mentions: mentioned(entry.changes),
    account_id: entry.scope?.accountId ?? null,
    opportunity_id: entry.scope?.opportunityId ?? null,
    memo_id: entry.scope?.memoId ?? null,
  }));
  const at = now().toISOString();
  await sql(strapi, INSERT, [actor, actor, at, at, at, at, JSON.stringify(rows)]);
};

/**
 * Remembers what was changed; it is written once, in the same transaction, just before the commit. So a change
 * without its history entry cannot exist, nor an entry without its change.
 */
export const recordHistory = (strapi: Core.Strapi, entries: readonly HistoryEntry[]): void => {
  const unit = currentUnit();
  const known = pending.get(unit);
  const list = entries.map((entry) => ({ command: currentCommand(), ...entry }));
  if (known) return void known.push(...list);
  const actor = keyOfWhoIsAsking(strapi);
  pending.set(unit, list);
  beforeCommit(() => asSystem(() => flush(strapi, list, actor)));
};

/** Whoever is about to hold up others looks up first what the entries so far will need. Call it as the system. */
export const settleHistory = (strapi: Core.Strapi): Promise<void> =>
  settle(strapi, pending.get(currentUnit()) ?? []);

/** What a record was given after it was inserted, in the same transaction, belongs to its creation. */
export const completeHistory = (uid: string, id: number, changes: Changes): void => {
  const entries = pending.get(currentUnit()) ?? [];
  const index = entries.findIndex(
    (entry) => entry.uid === uid && entry.id === id && entry.action === 'create'
  );
  const entry = entries[index];
  if (!entry) throw new Error(`${uid} ${id} was not made in this transaction`);
  entries[index] = { ...entry, changes: { ...entry.changes, ...changes } };
};

/** What the row hangs on, asked before it is deleted. */
export const scopeOf = async (strapi: Core.Strapi, table: string, id: number): Promise<Scope> => {
  const [scope] = await asSystem(() =>
    sql<ScopeRow>(strapi, 'select * from crm.scope_of(?, ?)', [table, id])
  );
  return scopeOfRow(scope);
};
