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

/** As `crm.scopes_of` answers. */
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

interface Pending {
  readonly entries: HistoryEntry[];
  /** Who asked for it, and when: one act happens at one moment. */
  readonly actor: string;
  readonly at: string;
}

const pending = new WeakMap<object, Pending>();

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

/** One function call for all rows of a table, one look at the accounts for all that the changes mention. */
const INSERT = `
with given as materialized (
  select uid, "table", id, document_id, action, command, changes, mentions, account_id, opportunity_id, memo_id,
         row_number() over () as place, 'h' || left(replace(gen_random_uuid()::text, '-', ''), 23) as entry_id
  from jsonb_to_recordset(?::jsonb) as r(uid text, "table" text, id integer, document_id text, action text, command text,
                                         changes jsonb, mentions text[], account_id text, opportunity_id text, memo_id text)),
scopes as (
  select rows."table", s.row_id, s.account_id, s.opportunity_id, s.memo_id from (select g."table", array_agg(g.id) as ids from given g group by g."table") rows
    cross join lateral crm.scopes_of(rows."table", rows.ids) s),
hidden as materialized (
  select a.document_id from accounts a where a.is_private and a.document_id = any(array(select unnest(g.mentions) from given g))),
author as materialized (select crm.name_of_actor(?) as name)
insert into history_entries (document_id, record_type, record_id, action, command, changes, actor_key, actor_name, at,
                             account_id, opportunity_id, memo_id, created_at, updated_at, published_at)
select g.entry_id, g.uid, g.document_id, g.action, g.command, g.changes, ?, author.name, ?,
       coalesce((select h.document_id from hidden h where h.document_id = any(g.mentions) limit 1), s.account_id, g.account_id),
       coalesce(s.opportunity_id, g.opportunity_id), coalesce(s.memo_id, g.memo_id), ?, ?, ?
from given g cross join author left join scopes s on s."table" = g."table" and s.row_id = g.id
order by g.place`;

/** Document ids that stand in the changes: an entry that names a private account is seen with that account only. */
const mentioned = (changes: Changes): string[] =>
  Object.values(changes)
    .flat(2)
    .filter((value): value is string => typeof value === 'string' && /^[a-z0-9]{24}$/.test(value));

/** The numbers of related rows give way to their document ids. */
const settled = async (
  strapi: Core.Strapi,
  entries: readonly HistoryEntry[]
): Promise<readonly HistoryEntry[]> => {
  const related = [...relatedRows(entries)];
  if (related.length === 0) return entries;
  const ids = await documentIds(strapi, related);
  return entries.map((entry) => ({ ...entry, changes: named(entry.changes, ids) }));
};

const insert = async (
  strapi: Core.Strapi,
  entries: readonly HistoryEntry[],
  { actor, at }: Pending
): Promise<void> => {
  if (entries.length === 0) return;
  const rows = (await settled(strapi, entries)).map(({ documentId, scope, ...entry }) => ({
    ...entry,
    document_id: documentId,
    mentions: mentioned(entry.changes),
    account_id: scope?.accountId ?? null,
    opportunity_id: scope?.opportunityId ?? null,
    memo_id: scope?.memoId ?? null,
  }));
  await sql(strapi, INSERT, [JSON.stringify(rows), actor, actor, at, at, at, at]);
};

/**
 * Remembers what was changed; it is written once, in the same transaction, just before the commit. So a change
 * without its history entry cannot exist, nor an entry without its change.
 */
export const recordHistory = (strapi: Core.Strapi, entries: readonly HistoryEntry[]): void => {
  const unit = currentUnit();
  const known = pending.get(unit);
  const list = entries.map((entry) => ({ command: currentCommand(), ...entry }));
  if (known) return void known.entries.push(...list);
  const act = { entries: list, actor: keyOfWhoIsAsking(strapi), at: now().toISOString() };
  pending.set(unit, act);
  beforeCommit(() => asSystem(() => insert(strapi, act.entries.splice(0), act)));
};

type RecordKey = Pick<HistoryEntry, 'uid' | 'id'>;

const isOf =
  ({ uid, id }: RecordKey) =>
  (entry: HistoryEntry): boolean =>
    entry.uid === uid && entry.id === id;

/**
 * Whoever is about to hold up others by changing a record writes first what is known of all others, and finds the
 * names that the record's own entries will need. Call it as the system.
 */
export const writeHistoryBut = async (strapi: Core.Strapi, record: RecordKey): Promise<void> => {
  const act = pending.get(currentUnit());
  if (!act) return;
  const entries = await settled(strapi, act.entries);
  act.entries.splice(0, Infinity, ...entries.filter(isOf(record)));
  await insert(
    strapi,
    entries.filter((entry) => !isOf(record)(entry)),
    act
  );
};

/** What a record was given after it was inserted, in the same transaction, belongs to its creation. */
export const completeHistory = (record: RecordKey, changes: Changes): void => {
  const entries = pending.get(currentUnit())?.entries ?? [];
  const index = entries.findIndex((entry) => isOf(record)(entry) && entry.action === 'create');
  const entry = entries[index];
  if (!entry) throw new Error(`${record.uid} ${record.id} was not made in this transaction`);
  entries[index] = { ...entry, changes: { ...entry.changes, ...changes } };
};

/** What the row hangs on, asked before it is deleted. */
export const scopeOf = async (strapi: Core.Strapi, table: string, id: number): Promise<Scope> => {
  const [scope] = await asSystem(() =>
    sql<ScopeRow>(
      strapi,
      'select account_id, opportunity_id, memo_id from crm.scopes_of(?, array[?::integer])',
      [table, id]
    )
  );
  return scopeOfRow(scope);
};
