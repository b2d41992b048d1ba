import type { Core } from '@strapi/strapi';
import { crmUids, ownedLinks, type OwnedLink } from './metadata';

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
  referencing new table as new_rows for each statement execute function ${name}();
create or replace trigger crm_mirror_update after update on ${link.linkTable}
  referencing new table as new_rows for each statement execute function ${name}();
create or replace trigger crm_mirror_delete after delete on ${link.linkTable}
  referencing old table as old_rows for each statement execute function ${name}();`;
};

export const foreignKeySql = (strapi: Core.Strapi): string =>
  crmUids(strapi)
    .flatMap((uid) => ownedLinks(strapi, uid))
    .map((link) => columnAndConstraint(link) + mirror(link))
    .join('\n');
