import type { Core } from '@strapi/strapi';
import { crmUids, ownedLinks, type CrmUid, type OwnedLink } from './metadata';

/**
 * Strapi keeps every relation in a link table, where a database can neither forbid two parents nor refuse the
 * deletion of a parent in use. So each to-one relation is mirrored into a column with a real foreign key,
 * kept by triggers on the link table. Row policies, constraints and our own SQL read that column.
 */
const columnAndConstraint = (link: OwnedLink): string => `
alter table ${link.table} add column if not exists ${link.column} integer;
create index if not exists ${link.table}_${link.column}_ix on ${link.table} (${link.column});
update ${link.table} t set ${link.column} = l.${link.targetColumn}
  from ${link.linkTable} l where l.${link.ownColumn} = t.id and t.${link.column} is distinct from l.${link.targetColumn};
alter table ${link.table} drop constraint if exists ${link.table}_${link.column};
alter table ${link.table} add constraint ${link.table}_${link.column}
  foreign key (${link.column}) references ${link.targetTable} (id) on delete ${link.onDelete};`;

/** Said while the links are made from the columns: then there is nothing to mirror. */
const NOT_FROM_COLUMNS = `when (current_setting('crm.links_from_columns', true) is distinct from 'on')`;

/**
 * A function plans its statements once, perhaps while the table is empty; then a thousand rows come. So it may only go
 * by the index of the own side: neither through the whole table nor, for the newest link, down the primary key.
 */
const mirror = (link: OwnedLink): string => {
  const name = `crm.mirror_${link.linkTable}`;
  const update = (rows: string, value: string) =>
    `update ${link.table} t set ${link.column} = ${value} from (select distinct ${link.ownColumn} as id from ${rows}) c
       where t.id = c.id and t.${link.column} is distinct from ${value};`;
  const newest = `(select l.${link.targetColumn} from ${link.linkTable} l where l.${link.ownColumn} = c.id order by l.id + 0 desc limit 1)`;
  return `
create or replace function ${name}() returns trigger language plpgsql security definer
  set search_path = public set enable_seqscan = off as $$
begin
  if tg_op = 'DELETE' then ${update('old_rows', newest)} else ${update('new_rows', newest)} end if;
  return null;
end $$;
create or replace trigger crm_mirror_insert after insert on ${link.linkTable}
  referencing new table as new_rows for each statement ${NOT_FROM_COLUMNS} execute function ${name}();
create or replace trigger crm_mirror_update after update on ${link.linkTable}
  referencing new table as new_rows for each statement ${NOT_FROM_COLUMNS} execute function ${name}();
create or replace trigger crm_mirror_delete after delete on ${link.linkTable}
  referencing old table as old_rows for each statement ${NOT_FROM_COLUMNS} execute function ${name}();`;
};

/** Rows that know their position stand in its order in Strapi's lists too, others in the order of their making. */
const hasPosition = (strapi: Core.Strapi, uid: CrmUid): boolean =>
  strapi.contentTypes[uid]?.attributes.position?.type === 'integer';

const linkFromColumn = (link: OwnedLink, positioned: boolean): string => {
  const { orderColumn: order } = link;
  const place = positioned ? 'position' : 'row_number() over (order by id)';
  return `insert into ${link.linkTable} (${link.ownColumn}, ${link.targetColumn}${order ? `, ${order}` : ''})
    select id, ${link.column}${order ? `, ${place}` : ''} from new_rows where ${link.column} is not null;`;
};

/** What has a link gets the other target, what has none gets one; what lost its target loses its link. */
const relinkFromColumn = (link: OwnedLink, positioned: boolean): string => {
  const { linkTable, ownColumn, targetColumn, column, orderColumn: order } = link;
  const place = positioned ? 'new.position' : '1';
  const moved = order && positioned ? ' or new.position is distinct from old.position' : '';
  return `if new.${column} is distinct from old.${column}${moved} then
      update ${linkTable} set ${targetColumn} = new.${column}${order ? `, ${order} = ${place}` : ''}
        where ${ownColumn} = new.id and new.${column} is not null;
      if new.${column} is null then delete from ${linkTable} where ${ownColumn} = new.id;
      elsif not found then insert into ${linkTable} (${ownColumn}, ${targetColumn}${order ? `, ${order}` : ''})
        values (new.id, new.${column}${order ? `, ${place}` : ''});
      end if;
    end if;`;
};

/**
 * The other way round for rows that are written with their columns: the links are made here, in the same statement.
 * They repeat what the row policy has let through. At a depth of its own a trigger mirrors links, and owes them none.
 */
const linksFromColumns = (strapi: Core.Strapi, uid: CrmUid): string => {
  const links = ownedLinks(strapi, uid);
  const [first] = links;
  if (!first) return '';
  const positioned = hasPosition(strapi, uid);
  const columns = links.map(({ column }) => column);
  const row = (state: string) =>
    `row (${[...columns, ...(positioned ? ['position'] : [])].map((column) => `${state}.${column}`).join(', ')})`;
  return `
create or replace function crm.link_${first.table}() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  if exists (select 1 from new_rows where num_nonnulls(${columns.join(', ')}) > 0) then
    perform set_config('crm.links_from_columns', 'on', true);
    ${links.map((link) => linkFromColumn(link, positioned)).join('\n    ')}
    perform set_config('crm.links_from_columns', 'off', true);
  end if;
  return null;
end $$;
create or replace trigger crm_link_insert after insert on ${first.table}
  referencing new table as new_rows for each statement execute function crm.link_${first.table}();
create or replace function crm.relink_${first.table}() returns trigger language plpgsql security definer
  set search_path = public set enable_seqscan = off as $$
begin
  perform set_config('crm.links_from_columns', 'on', true);
  ${links.map((link) => relinkFromColumn(link, positioned)).join('\n  ')}
  perform set_config('crm.links_from_columns', 'off', true);
  return null;
end $$;
create or replace trigger crm_link_update after update on ${first.table}
  for each row when (pg_trigger_depth() = 0 and ${row('new')} is distinct from ${row('old')})
  execute function crm.relink_${first.table}();`;
};

export const foreignKeySql = (strapi: Core.Strapi): string =>
  crmUids(strapi)
    .flatMap((uid) => [
      ...ownedLinks(strapi, uid).map((link) => columnAndConstraint(link) + mirror(link)),
      linksFromColumns(strapi, uid),
    ])
    .join('\n');
