import type { Core } from '@strapi/strapi';
import { manyToManyLinks, ownedLinks } from '../../../platform/database/metadata';
import { sql } from '../../../platform/database/sql';
import type { ChangeEntry } from '../../../wire/commands/timeline';

type Names = ReadonlyMap<string, string>;
type Pair = readonly [before: unknown, after: unknown];

const hasName = (strapi: Core.Strapi, uid: string): boolean =>
  'name' in (strapi.db.metadata.get(uid).attributes as object);

/** Attributes of a type that hold other records, with the tables of those that have names. */
const namedRelations = (strapi: Core.Strapi, uid: string): ReadonlyMap<string, string> =>
  new Map(
    [...ownedLinks(strapi, uid), ...manyToManyLinks(strapi, uid)]
      .filter(({ target }) => hasName(strapi, target))
      .map(({ attribute, targetTable }) => [attribute, targetTable])
  );

const idsIn = (pair: Pair): string[] =>
  pair.flat().filter((value): value is string => typeof value === 'string');

type RelationsOf = (uid: string) => ReadonlyMap<string, string>;

const wantedOf = (entries: readonly ChangeEntry[], relationsOf: RelationsOf): Map<string, Set<string>> => {
  const wanted = new Map<string, Set<string>>();
  for (const { recordType, changes } of entries)
    for (const [field, pair] of Object.entries(changes)) {
      const table = relationsOf(recordType).get(field);
      if (table === undefined) continue;
      wanted.set(table, new Set([...(wanted.get(table) ?? []), ...idsIn(pair)]));
    }
  return wanted;
};

const namesOf = async (strapi: Core.Strapi, wanted: ReadonlyMap<string, Set<string>>): Promise<Names> => {
  const tables = [...wanted].filter(([, ids]) => ids.size > 0);
  if (tables.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string | null }>(
    strapi,
    tables.map(() => 'select document_id as id, name from ?? where document_id = any(?)').join(' union all '),
    tables.flatMap(([table, ids]) => [table, [...ids] as unknown as string])
  );
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
};

const renamed = (value: unknown, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, names));
  return typeof value === 'string' ? (names.get(value) ?? value) : value;
};

/**
 * Entries whose relations are told by the names of today, as far as the caller sees the records; an id stays where the
 * record is gone or hidden. One statement for all entries.
 */
export const nameChanges = async (
  strapi: Core.Strapi,
  entries: readonly ChangeEntry[]
): Promise<ChangeEntry[]> => {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const { recordType } of entries)
    if (!known.has(recordType)) known.set(recordType, namedRelations(strapi, recordType));
  const relationsOf: RelationsOf = (uid) => known.get(uid) ?? new Map<string, string>();
  const names = await namesOf(strapi, wantedOf(entries, relationsOf));
  return entries.map((entry) => ({
    ...entry,
    changes: Object.fromEntries(
      Object.entries(entry.changes).map(([field, [before, after]]): [string, Pair] => [
        field,
        relationsOf(entry.recordType).has(field)
          ? [renamed(before, names), renamed(after, names)]
          : [before, after],
      ])
    ),
  }));
};
