import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { keyOfWhoIsAsking } from '../actor/current';
import { now } from '../clock/clock';
import { columnList, tableOf, type CrmUid } from '../database/metadata';
import { sql } from '../database/sql';
import { recordHistory, scopeOfRow, type HistoryEntry, type ScopeRow } from '../history/history';
import { changesBetween } from '../history/record-write';
import type { StoredRow } from '../write-gate/write';
import { bulkColumn, type BulkColumn } from './column-types';

/**
 * Many rows in few statements, for commands whose domain functions have already judged them; constraints and row
 * policies of the database still hold. Keys are attribute names; decimals are strings; a to-one relation is the
 * number of the related row. Every row must have the same keys.
 */
export type BulkRow = Readonly<Record<string, unknown>>;

const columnsOfRows = (strapi: Core.Strapi, uid: CrmUid, rows: readonly BulkRow[]): BulkColumn[] =>
  Object.keys(rows[0] ?? {})
    .filter((key) => key !== 'id')
    .map((attribute) => bulkColumn(strapi, uid, attribute));

const asJson = (
  columns: readonly BulkColumn[],
  rows: readonly BulkRow[],
  extra: (row: BulkRow) => BulkRow
): string =>
  JSON.stringify(
    rows.map((row) => ({
      ...Object.fromEntries(columns.map(({ attribute, column }) => [column, row[attribute] ?? null])),
      ...extra(row),
    }))
  );

const definition = (columns: readonly BulkColumn[]): string =>
  columns.map(({ column, type }) => `${column} ${type}`).join(', ');
const names = (columns: readonly BulkColumn[]): string => columns.map(({ column }) => column).join(', ');

const numbers = (values: readonly unknown[]): string => values as unknown as string;

const historyOf = (
  strapi: Core.Strapi,
  uid: CrmUid,
  action: string,
  pairs: readonly (readonly [StoredRow | undefined, StoredRow | undefined])[]
): HistoryEntry[] =>
  pairs.flatMap(([from, to]) => {
    const row = to ?? from;
    const changes = changesBetween(strapi, uid, from, to);
    if (!row || (from && to && Object.keys(changes).length === 0)) return [];
    return [{ uid, action, table: tableOf(strapi, uid), id: row.id, documentId: row.document_id, changes }];
  });

/** Inserts the rows and answers with them as stored, in the order given. Their links are made by the database. */
export const insertRows = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  rows: readonly BulkRow[]
): Promise<StoredRow[]> => {
  if (rows.length === 0) return [];
  const columns = columnsOfRows(strapi, uid, rows);
  const at = now().toISOString();
  const documentIds = rows.map(() => createId());
  let position = 0;
  const json = asJson(columns, rows, () => ({ document_id: documentIds[position++] }));
  const stored = await sql<StoredRow>(
    strapi,
    `insert into ${tableOf(strapi, uid)} (document_id, creator_key, created_at, updated_at, published_at, ${names(columns)})
     select r.document_id, ?, ?, ?, ?, ${columns.map(({ column }) => `r.${column}`).join(', ')}
     from jsonb_to_recordset(?::jsonb) as r(document_id text, ${definition(columns)})
     returning ${columnList(strapi, uid)}`,
    [keyOfWhoIsAsking(strapi), at, at, at, json]
  );
  recordHistory(
    strapi,
    historyOf(
      strapi,
      uid,
      'create',
      stored.map((row) => [undefined, row] as const)
    )
  );
  const byDocument = new Map(stored.map((row) => [row.document_id, row]));
  return documentIds.map((documentId) => byDocument.get(documentId) as StoredRow);
};

/** Row policies pass over rows that the actor does not see; half a change must not pass for the whole. */
const refuseHidden = (done: number, wanted: number): void => {
  if (done !== wanted) throw new RuleViolation('record.not-found', {}, 'unknown');
};

interface BothStates {
  readonly before: StoredRow;
  readonly after: StoredRow;
}

const changeRows = (
  strapi: Core.Strapi,
  uid: CrmUid,
  columns: readonly BulkColumn[],
  rows: readonly BulkRow[]
): Promise<BothStates[]> => {
  const table = tableOf(strapi, uid);
  const set = columns.map(({ column }) => `${column} = g.${column}`).join(', ');
  const ids = numbers(rows.map(({ id }) => id));
  // PostgreSQL takes the given for a hundred rows and would read whole tables for one: the list of numbers tells it better.
  return sql<BothStates>(
    strapi,
    `with given as (select id, ${names(columns)} from jsonb_to_recordset(?::jsonb) as r(id integer, ${definition(columns)})),
          old as (select t.id, row_to_json(t) as row from ${table} t where t.id = any(?) order by t.id for update of t),
          new as (update ${table} t set ${set}, updated_at = ?
                  from given g join old o on o.id = g.id where t.id = g.id and t.id = any(?)
                  returning t.id, row_to_json(t) as row)
     select old.row as before, new.row as after from old join new on new.id = old.id`,
    [asJson(columns, rows, (row) => ({ id: row.id })), ids, now().toISOString(), ids]
  );
};

/** Updates the rows (each with its `id`) and answers with them as they are now. Their links follow by the database. */
export const updateRows = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  rows: readonly (BulkRow & { readonly id: number })[]
): Promise<StoredRow[]> => {
  if (rows.length === 0) return [];
  const columns = columnsOfRows(strapi, uid, rows);
  const states = await changeRows(strapi, uid, columns, rows);
  refuseHidden(states.length, rows.length);
  const pairs = states.map(({ before, after }) => [before, after] as const);
  recordHistory(strapi, historyOf(strapi, uid, 'update', pairs));
  return states.map(({ after }) => after);
};

/** Deletes the rows by number; what they own goes with them by the foreign keys. */
export const deleteRows = async (strapi: Core.Strapi, uid: CrmUid, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  const table = tableOf(strapi, uid);
  const gone = await sql<{ readonly row: StoredRow } & ScopeRow>(
    strapi,
    `with scopes as materialized (select * from crm.scopes_of('${table}', ?::integer[])),
          gone as (delete from ${table} t where t.id = any(?) returning t.*)
     select row_to_json(gone) as row, s.account_id, s.opportunity_id, s.memo_id from gone left join scopes s on s.row_id = gone.id`,
    [numbers(ids), numbers(ids)]
  );
  refuseHidden(gone.length, new Set(ids).size);
  recordHistory(
    strapi,
    gone.flatMap(({ row, ...scope }) =>
      historyOf(strapi, uid, 'delete', [[row, undefined]]).map((entry) => ({
        ...entry,
        scope: scopeOfRow(scope),
      }))
    )
  );
};
