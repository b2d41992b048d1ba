import type { Core } from '@strapi/strapi';
import { tableOf } from '../database/metadata';
import {
  isProtected,
  parentNames,
  parentOf,
  protectedParents,
  type Parent,
  type RowVisibilityTable,
} from './visibility-table';

/**
 * SQL for actors with a restricted view. A row is looked up by its number, which stands first in it: what decides stands
 * behind dozens of columns, and PostgreSQL would take them all apart. `whileWritten` is for a row that is not stored yet.
 */
export const restricted = (table: string, whileWritten: string): string =>
  `(id in (select crm.visible_${table}()) or ((select pg_current_xact_id_if_assigned() is not null) and (${whileWritten})))`;

/**
 * SQL of the same rows for plain reads: an array, because PostgreSQL finds the rows of one by an index, and reads the
 * whole table for a set.
 */
export const lookedUp = (table: string): string => `id = any(array(select crm.visible_${table}()))`;

/** SQL: a row that hangs on nothing is seen by who made it. */
export const ownRowWithoutParent = (column: string): string =>
  `(${column} is null and creator_key = (select crm.actor()))`;

/** SQL for actors with a restricted view. */
export const noneOrSeen = ({ column, table }: Parent): string =>
  `(${column} is null or ${column} in (select crm.visible_${table}()))`;

/**
 * SQL for a row that hangs on each of several: somebody asks, the row hangs on something or is its creator's and being
 * written at this moment, and it is kept to no narrower circle.
 */
export const holdsOfEach = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  const columns = parentNames(rule)
    .map((attribute) => parentOf(strapi, uid, attribute).column)
    .join(', ');
  const onlyIf = rule?.kind === 'followsEach' && rule.onlyIf ? ` and ${rule.onlyIf}` : '';
  return `(select crm.actor()) <> 'nobody'
    and (num_nonnulls(${columns}) > 0 or creator_key = (select crm.actor()))${onlyIf}`;
};

/** Bodies are plpgsql because they are bound late: no function ever blocks Strapi's schema sync. */
const setFunction = (name: string, query: string): string => `
create or replace function crm.visible_${name}() returns setof integer language plpgsql stable security definer
  set search_path = public as $$ begin return query ${query}; end $$;`;

const setOfEach = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const name = tableOf(strapi, uid);
  const seen = [
    ...protectedParents(strapi, table, uid).map(noneOrSeen),
    holdsOfEach(strapi, table, uid),
  ].join(' and ');
  return setFunction(name, `select id from ${name} where ${seen}`);
};

/** `crm.visible_<table>()` names every row that somebody with a restricted view may read. */
export const hasVisibleSet = (table: RowVisibilityTable, uid: string): boolean => {
  const rule = table[uid];
  return rule?.kind === 'root' ? rule.isSetWhole === true : rule?.kind !== 'everyone';
};

/** The rows that an actor with a restricted view sees, as `crm.visible_<table>()`; roots have theirs in `database/sql`. */
export const visibleSet = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  if (rule?.kind === 'followsEach') return setOfEach(strapi, table, uid);
  if (rule?.kind !== 'follows') return '';
  const name = tableOf(strapi, uid);
  const main = parentOf(strapi, uid, rule.main);
  const others = (rule.also ?? [])
    .map((attribute) => parentOf(strapi, uid, attribute))
    .filter((parent) => isProtected(table, parent.uid))
    .map((parent) => ` and ${noneOrSeen(parent)}`)
    .join('');
  const alone = [
    ownRowWithoutParent(main.column),
    ...(rule.orAlone ? [`(${main.column} is null and (${rule.orAlone}))`] : []),
  ];
  const visible = [
    `select id from ${name} where ${main.column} = any(array(select crm.visible_${main.table}()))${others}`,
    ...alone.map((condition) => `select id from ${name} where ${condition}`),
  ];
  return setFunction(name, visible.join(' union '));
};
