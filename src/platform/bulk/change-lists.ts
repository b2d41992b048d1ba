import type { Core } from '@strapi/strapi';
import { listLink } from '../database/list-link';
import { tableOf, type CrmUid } from '../database/metadata';
import { sql } from '../database/sql';
import { recordHistory } from '../history/history';
import type { StoredRow } from '../write-gate/write';

/** Which many-to-many list of which rows is changed, and by which records. */
export interface ListChange {
  readonly uid: CrmUid;
  readonly attribute: string;
  readonly owners: readonly StoredRow[];
  readonly members: readonly StoredRow[];
  /** Rows whose history tells the change; the owners when left out. */
  readonly told?: readonly StoredRow[];
}

type Lists = ReadonlyMap<number, readonly string[]>;

const idsOf = (rows: readonly StoredRow[]): number[] => rows.map(({ id }) => id);

const listsNow = async (strapi: Core.Strapi, change: ListChange): Promise<Lists> => {
  const { linkTable, ownColumn, targetColumn, targetTable } = listLink(strapi, change.uid, change.attribute);
  const rows = await sql<{ id: number; list: string[] }>(
    strapi,
    `select l.?? as id, array_agg(t.document_id::text order by t.document_id) as list from ?? l join ?? t on t.id = l.??
     where l.?? = any(?) group by 1`,
    [ownColumn, linkTable, targetTable, targetColumn, ownColumn, idsOf(change.told ?? change.owners)]
  );
  return new Map(rows.map(({ id, list }) => [id, list]));
};

const recordLists = (
  strapi: Core.Strapi,
  change: ListChange,
  from: Lists,
  to: Lists
): readonly StoredRow[] => {
  const { uid, attribute } = change;
  const changed = (change.told ?? change.owners).filter(
    ({ id }) => (from.get(id) ?? []).join() !== (to.get(id) ?? []).join()
  );
  const table = tableOf(strapi, uid);
  recordHistory(
    strapi,
    changed.map(({ id, document_id: documentId }) => ({
      ...{ uid, table, id, documentId, action: 'update' },
      changes: { [attribute]: [from.get(id) ?? [], to.get(id) ?? []] as const },
    }))
  );
  return changed;
};

const changing = async (
  strapi: Core.Strapi,
  change: ListChange,
  write: () => Promise<unknown>
): Promise<readonly StoredRow[]> => {
  if (change.owners.length === 0 || change.members.length === 0) return [];
  const from = await listsNow(strapi, change);
  await write();
  return recordLists(strapi, change, from, await listsNow(strapi, change));
};

/** Puts every member into the list of every owner; who is in it already stays. Answers with the rows that changed. */
export const addToLists = (strapi: Core.Strapi, change: ListChange): Promise<readonly StoredRow[]> => {
  const { linkTable, ownColumn, targetColumn } = listLink(strapi, change.uid, change.attribute);
  return changing(strapi, change, () =>
    sql(
      strapi,
      `insert into ?? (??, ??) select own, target from unnest(?::integer[]) own cross join unnest(?::integer[]) target
       on conflict do nothing`,
      [linkTable, ownColumn, targetColumn, idsOf(change.owners), idsOf(change.members)]
    )
  );
};

/** Takes every member out of the list of every owner, where it is in it. Answers with the rows that changed. */
export const removeFromLists = (strapi: Core.Strapi, change: ListChange): Promise<readonly StoredRow[]> => {
  const { linkTable, ownColumn, targetColumn } = listLink(strapi, change.uid, change.attribute);
  return changing(strapi, change, () =>
    sql(strapi, 'delete from ?? where ?? = any(?) and ?? = any(?)', [
      ...[linkTable, ownColumn, idsOf(change.owners), targetColumn, idsOf(change.members)],
    ])
  );
};
