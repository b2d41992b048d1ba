import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { foreignKeyColumn, snakeCase } from '../../database/metadata';
import { before, EVERY_TYPE, type Rule, type Write } from '../write';
import { relationChange } from '../relation-input';

/** uid -> attributes that only commands and filling rules may set. */
export type ServerOwnedFields = Readonly<Record<string, readonly string[]>>;

/** Stamped by the gate on every type. */
const ALWAYS = ['creatorKey'];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === false || value === '';

const same = (sent: unknown, stored: unknown): boolean => {
  if (sent === stored || (isEmpty(sent) && isEmpty(stored))) return true;
  if (stored instanceof Date) return new Date(String(sent)).getTime() === stored.getTime();
  if (typeof stored === 'number' && typeof sent === 'string' && sent !== '') return Number(sent) === stored;
  return typeof stored === 'object' && stored !== null && JSON.stringify(sent) === JSON.stringify(stored);
};

const attributeOf = (strapi: Core.Strapi, write: Write, name: string) =>
  strapi.contentTypes[write.uid]?.attributes[name];

const isChanged = (write: Write, name: string): boolean => {
  const value = write.data[name];
  const attribute = attributeOf(write.strapi, write, name);
  if (attribute?.type !== 'relation') {
    const initial = (attribute as { default?: unknown } | undefined)?.default;
    return write.stored
      ? !same(value, write.stored[snakeCase(name)])
      : !isEmpty(value) && !same(value, initial);
  }
  const change = relationChange(value, name);
  if (change === undefined || 'mappedBy' in attribute)
    return (change?.added.length ?? 0) + (change?.removed.length ?? 0) > 0;
  const current = write.stored?.[foreignKeyColumn(name)];
  return change.added.some((ref) => ref !== current) || change.removed.length > 0;
};

const inverseRelations = (write: Write): string[] =>
  Object.entries(write.strapi.contentTypes[write.uid]?.attributes ?? {})
    .filter(([, attribute]) => attribute.type === 'relation' && 'mappedBy' in attribute)
    .map(([name]) => name);

/**
 * Refuses what only the server may set: totals, numbers, states. The same value is accepted, since forms send
 * back what they read. Relations are set from the side that owns them, or the other side's rules would be skipped.
 */
export const serverOwnsFields = (fields: ServerOwnedFields): Rule =>
  before(EVERY_TYPE, ['create', 'update'], (write) => {
    const owned = [...ALWAYS, ...(fields[write.uid] ?? []), ...inverseRelations(write)];
    const touched = owned.filter((name) => name in write.data);
    const changed = touched.filter((name) => isChanged(write, name));
    if (changed.length > 0)
      throw new RuleViolation('field.server-owned', { errors: changed.map((name) => ({ path: [name] })) });
    for (const name of touched) delete (write.data as Record<string, unknown>)[name];
  });
