import type { Core } from '@strapi/strapi';
import {
  foreignKeyColumn,
  manyToManyLinks,
  ownedLinks,
  snakeCase,
  tableOf,
  type CrmUid,
} from '../database/metadata';
import { sql } from '../database/sql';
import type { StoredRow, Write, WriteAction } from '../write-gate/write';
import { recordHistory, type Changes, type Scope } from './history';

/** Columns that say nothing about the business. */
const SILENT = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'documentId',
  'id',
  'createdBy',
  'updatedBy',
]);

interface Column {
  readonly attribute: string;
  readonly column: string;
  /** The table a relation leads to. */
  readonly target?: string;
}

const columnsByUid = new Map<string, readonly Column[]>();

/** What no answer shows, the history does not tell either: keys of files and the like. */
const isPrivate = (attribute: object): boolean => 'private' in attribute && attribute.private === true;

const readColumns = (strapi: Core.Strapi, uid: CrmUid): readonly Column[] => {
  const attributes = Object.entries(strapi.contentTypes[uid]?.attributes ?? {});
  const plain = attributes
    .filter(
      ([name, attribute]) => attribute.type !== 'relation' && !SILENT.has(name) && !isPrivate(attribute)
    )
    .map(([attribute]) => ({ attribute, column: snakeCase(attribute) }));
  const links = ownedLinks(strapi, uid).map(({ attribute, targetTable }) => ({
    attribute,
    column: foreignKeyColumn(attribute),
    target: targetTable,
  }));
  return [...plain, ...links];
};

/** The columns of a type that tell about the business, with the attribute each belongs to. */
export const businessColumns = (strapi: Core.Strapi, uid: CrmUid): readonly Column[] => {
  const known = columnsByUid.get(uid) ?? readColumns(strapi, uid);
  columnsByUid.set(uid, known);
  return known;
};

const comparable = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : (value ?? null);

const valueOf = (row: Readonly<Record<string, unknown>> | undefined, { column, target }: Column): unknown => {
  const value = comparable(row?.[column]);
  return target !== undefined && value !== null ? { table: target, id: value as number } : value;
};

/** What differs between two states of a row; an absent row counts as one without values. */
export const changesBetween = (
  strapi: Core.Strapi,
  uid: CrmUid,
  from: Readonly<Record<string, unknown>> | undefined,
  to: Readonly<Record<string, unknown>> | undefined
): Changes =>
  Object.fromEntries(
    businessColumns(strapi, uid)
      .filter(
        (column) =>
          JSON.stringify(comparable(from?.[column.column])) !==
          JSON.stringify(comparable(to?.[column.column]))
      )
      .map((column) => [column.attribute, [valueOf(from, column), valueOf(to, column)] as const])
  );

export type Lists = Readonly<Record<string, readonly string[]>>;

/** Document ids behind the many-to-many relations that a write touches. */
export const manyToManyNow = async (write: Write, row: StoredRow | undefined): Promise<Lists> => {
  const touched = manyToManyLinks(write.strapi, write.uid).filter(({ attribute }) => attribute in write.data);
  const lists = touched.map(async ({ attribute, linkTable, ownColumn, targetColumn, targetTable }) => {
    const rows = row
      ? await sql<{ document_id: string }>(
          write.strapi,
          'select t.document_id from ?? l join ?? t on t.id = l.?? where l.?? = ? order by t.document_id',
          [linkTable, targetTable, targetColumn, ownColumn, row.id]
        )
      : [];
    return [attribute, rows.map(({ document_id }) => document_id)] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
};

export interface RecordedWrite {
  readonly uid: CrmUid;
  readonly action: WriteAction;
  readonly before: StoredRow | undefined;
  readonly after: StoredRow | undefined;
  readonly scope: Scope | undefined;
  readonly listsBefore: Lists;
  readonly listsAfter: Lists;
}

const changesOfLists = ({ listsBefore, listsAfter }: RecordedWrite): Changes =>
  Object.fromEntries(
    Object.keys({ ...listsBefore, ...listsAfter })
      .map((name) => [name, [listsBefore[name] ?? [], listsAfter[name] ?? []] as const] as const)
      .filter(([, [from, to]]) => from.join() !== to.join())
  );

/** Puts one write through the document service into the history; a write that changed nothing leaves no entry. */
export const recordWrite = (strapi: Core.Strapi, write: RecordedWrite): void => {
  const { uid, action, before, after } = write;
  const row = after ?? before;
  if (!row || uid === 'api::history-entry.history-entry') return;
  const changes = { ...changesBetween(strapi, uid, before, after), ...changesOfLists(write) };
  if (action === 'update' && Object.keys(changes).length === 0) return;
  recordHistory(strapi, [
    {
      uid,
      action,
      table: tableOf(strapi, uid),
      id: row.id,
      documentId: row.document_id,
      changes,
      scope: write.scope,
    },
  ]);
};
