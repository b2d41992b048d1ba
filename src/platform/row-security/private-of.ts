import type { Core } from '@strapi/strapi';
import { crmUids, tableOf } from '../database/metadata';
import { protectedParents, type Parent, type RowVisibilityTable } from './visibility-table';

/**
 * Each row knows whose private account it hangs on, however far away (`private_of`: the key of that account's creator,
 * or null), so that people who see nearly all are shown a row by a look at the row. Before, each policy of a statement
 * gathered what is hidden: at a thousand private accounts a customer's page took ten times as long.
 *
 * A row takes it from its parents when it is written, and hands it down when it changes. A parent that is being read so
 * is locked like one that a foreign key refers to, and one that hands down is locked against that: of a child and a
 * change of its parent that come at once, the later sees the other.
 */

/** Written into `private_of` it says: find out anew. Nobody else can write there. */
const ANEW = '?';

/** Of two private accounts with different creators: nobody sees the row. */
const NOBODY = '-';

/** Whether rows of the type can be private, by themselves or with what they hang on. */
export const canBePrivate = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): boolean => {
  const rule = table[uid];
  if (rule?.kind === 'root' && rule.privateOf !== undefined) return true;
  return protectedParents(strapi, table, uid).some((parent) => canBePrivate(strapi, table, parent.uid));
};

const privateParents = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): Parent[] =>
  protectedParents(strapi, table, uid).filter((parent) => canBePrivate(strapi, table, parent.uid));

const ownerSql = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  if (rule?.kind === 'root' && rule.privateOf !== undefined) return rule.privateOf;
  const owners = privateParents(strapi, table, uid).map(
    (parent) => `(select p.private_of from ${parent.table} p where p.id = t.${parent.column} for key share)`
  );
  const [only, ...others] = owners;
  if (only !== undefined && others.length === 0) return only;
  return `(select case when min(o) = max(o) then min(o) when min(o) is not null then '${NOBODY}' end
    from unnest(array[${owners.join(', ')}]) o)`;
};

const columnsItComesFrom = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string[] => {
  const rule = table[uid];
  if (rule?.kind === 'root' && rule.privateOf !== undefined) return ['is_private', 'creator_key'];
  return privateParents(strapi, table, uid).map(({ column }) => column);
};

const taking = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const name = tableOf(strapi, uid);
  const columns = [...columnsItComesFrom(strapi, table, uid), 'private_of'];
  const row = (state: string) => `row (${columns.map((column) => `${state}.${column}`).join(', ')})`;
  return `
alter table ${name} add column if not exists private_of text;
create index if not exists ${name}_private_of_ix on ${name} (private_of) where private_of is not null;
create or replace function crm.private_of_${name}(t ${name}) returns text language plpgsql security definer
  set search_path = public as $$ begin return ${ownerSql(strapi, table, uid)}; end $$;
create or replace function crm.take_private_of_${name}() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform pg_current_xact_id(); -- policies know by it that something is being written (see visible-sets.ts)
  new.private_of := crm.private_of_${name}(new);
  return new;
end $$;
create or replace trigger crm_private_of_insert before insert on ${name}
  for each row execute function crm.take_private_of_${name}();
create or replace trigger crm_private_of_update before update on ${name}
  for each row when (${row('new')} is distinct from ${row('old')}) execute function crm.take_private_of_${name}();`;
};

interface Child extends Parent {
  readonly childTable: string;
}

const childrenOf = (strapi: Core.Strapi, table: RowVisibilityTable, name: string): Child[] =>
  crmUids(strapi).flatMap((uid) =>
    privateParents(strapi, table, uid)
      .filter((parent) => parent.table === name)
      .map((parent) => ({ ...parent, childTable: tableOf(strapi, uid) }))
  );

const handingDown = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const name = tableOf(strapi, uid);
  const children = childrenOf(strapi, table, name);
  if (children.length === 0) return '';
  const updates = children.map(
    ({ childTable, column }) => `update ${childTable} set private_of = '${ANEW}' where ${column} = new.id;`
  );
  return `
create or replace function crm.hand_down_private_of_${name}() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform from ${name} where id = new.id for update;
  ${updates.join('\n  ')}
  return null;
end $$;
create or replace trigger crm_private_of_down after update on ${name}
  for each row when (new.private_of is distinct from old.private_of) execute function crm.hand_down_private_of_${name}();`;
};

/** Parents first: what they say must be true before their rows' children are asked. */
const fromTheTop = (strapi: Core.Strapi, table: RowVisibilityTable, uids: readonly string[]): string[] => {
  const ordered: string[] = [];
  const add = (uid: string): void => {
    if (ordered.includes(uid)) return;
    privateParents(strapi, table, uid).forEach((parent) => add(parent.uid));
    ordered.push(uid);
  };
  uids.forEach(add);
  return ordered;
};

/** Rows from before there was such a column, or from before the rule was another. */
const madeTrue = (name: string): string =>
  `update ${name} t set private_of = '${ANEW}' where private_of is distinct from crm.private_of_${name}(t);`;

/** Columns, functions and triggers of `private_of`, and what it is for the rows that are there. */
export const privateOfSql = (strapi: Core.Strapi, table: RowVisibilityTable): string => {
  const uids = crmUids(strapi).filter((uid) => canBePrivate(strapi, table, uid));
  return [
    ...uids.map((uid) => taking(strapi, table, uid)),
    ...uids.map((uid) => handingDown(strapi, table, uid)),
    ...fromTheTop(strapi, table, uids).map((uid) => madeTrue(tableOf(strapi, uid as (typeof uids)[number]))),
  ].join('\n');
};

/** SQL: the row hangs on no private account, or on one of the actor's own. */
export const NOT_PRIVATE_OF_OTHERS = '(private_of is null or private_of = (select crm.actor()))';
