import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { tableOf } from '../database/metadata';
import { sql } from '../database/sql';

/** A record named in a request: by document id, or by its number (which the panel uses). */
export type RecordRef = string | number;

const refOf = (value: unknown, path: string): RecordRef => {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  const named = value as { documentId?: unknown; id?: unknown } | null;
  if (named !== null && typeof named === 'object' && !Array.isArray(named)) {
    if (typeof named.documentId === 'string') return named.documentId;
    if (typeof named.id === 'number' || typeof named.id === 'string') return named.id;
  }
  throw new RuleViolation('relation.malformed', { errors: [{ path: [path] }] });
};

const asList = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What a relation will be after the write; undefined: the write leaves it as it is. */
export interface RelationChange {
  /** Replaces everything when true, else only adds and removes. */
  readonly replaces: boolean;
  readonly added: readonly RecordRef[];
  readonly removed: readonly RecordRef[];
}

/** Reads every shape in which Strapi accepts a relation: id, list, `{ connect, disconnect, set }`, null. */
export const relationChange = (value: unknown, path: string): RelationChange | undefined => {
  if (value === undefined) return undefined;
  const refs = (list: unknown) => asList(list).map((item) => refOf(item, path));
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const { connect, disconnect, set } = value as { connect?: unknown; disconnect?: unknown; set?: unknown };
    if (set !== undefined) return { replaces: true, added: refs(set), removed: [] };
    if (connect !== undefined || disconnect !== undefined) {
      const added = refs(connect);
      const removed = disconnect === true ? [] : refs(disconnect);
      return added.length + removed.length === 0 ? undefined : { replaces: false, added, removed };
    }
  }
  return { replaces: true, added: refs(value), removed: [] };
};

/**
 * The to-one relation after the write: a reference, null when it is cleared, undefined when it is left alone.
 * The gate has brought every shape to `{ set: [...] }` before the rules of a noun see it.
 */
export const toOneAfter = (value: unknown, path: string): RecordRef | null | undefined => {
  const change = relationChange(value, path);
  if (change === undefined) return undefined;
  return change.added[change.added.length - 1] ?? null;
};

export interface FoundRecord {
  readonly id: number;
  readonly documentId: string;
}

/** Finds records as the actor sees them: one that is hidden is as unknown as one that does not exist. */
export const findRecords = async (
  strapi: Core.Strapi,
  target: string,
  refs: readonly RecordRef[]
): Promise<Map<RecordRef, FoundRecord>> => {
  const numbers = refs.filter((ref): ref is number => typeof ref === 'number' && ref > 0 && ref < 2 ** 31);
  const texts = refs.filter((ref): ref is string => typeof ref === 'string');
  const rows = await sql<{ id: number; document_id: string }>(
    strapi,
    'select id, document_id from ?? where id = any(?) or document_id = any(?)',
    [tableOf(strapi, target), numbers, texts]
  );
  const found = rows.map((row) => ({ id: row.id, documentId: row.document_id }));
  return new Map(
    found.flatMap((record): [RecordRef, FoundRecord][] => [
      [record.id, record],
      [record.documentId, record],
    ])
  );
};
