import { foreignKeyColumn, snakeCase, tableOf } from '../database/metadata';
import { sqlOne } from '../database/sql';
import { findRecords, toOneAfter } from './relation-input';
import type { StoredRow, Write } from './write';

/** The value that an attribute will have: what is sent, else what is stored; null where there is none. */
export const valueAfter = <Value>({ data, stored }: Write, attribute: string): Value | null =>
  ((attribute in data && data[attribute] !== undefined ? data[attribute] : stored?.[snakeCase(attribute)]) ??
    null) as Value | null;

/** The row number that a to-one relation will have after the write. */
export const relatedIdAfter = async (write: Write, attribute: string): Promise<number | null> => {
  const { strapi, uid, data, stored } = write;
  const ref = toOneAfter(data[attribute], attribute);
  if (ref === undefined) return (stored?.[foreignKeyColumn(attribute)] as number | null | undefined) ?? null;
  if (ref === null || typeof ref === 'number') return ref;
  const { target } = strapi.contentTypes[uid]?.attributes[attribute] as unknown as { target: string };
  return (await findRecords(strapi, target, [ref])).get(ref)?.id ?? null;
};

/** The related row as the actor sees it; undefined when there is none. */
export const relatedRowAfter = async (write: Write, attribute: string): Promise<StoredRow | undefined> => {
  const id = await relatedIdAfter(write, attribute);
  if (id === null) return undefined;
  const { target } = write.strapi.contentTypes[write.uid]?.attributes[attribute] as unknown as {
    target: string;
  };
  return sqlOne<StoredRow>(write.strapi, 'select * from ?? where id = ?', [
    tableOf(write.strapi, target),
    id,
  ]);
};

/** Does this write give the relation another record than it had? True for a create that gives one. */
export const relationChanges = async (write: Write, attribute: string): Promise<boolean> => {
  const before = (write.stored?.[foreignKeyColumn(attribute)] as number | null | undefined) ?? null;
  return (await relatedIdAfter(write, attribute)) !== before;
};

/** A `date` attribute after the write, as YYYY-MM-DD: GraphQL and the database hand over `Date`s. */
export const dayAfter = (write: Write, attribute: string): string | null => {
  const value = valueAfter<string | Date>(write, attribute);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
};
