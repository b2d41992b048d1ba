import type { Core } from '@strapi/strapi';
import { ownedLinks, type CrmUid, type OwnedLink } from '../database/metadata';
import { sql, type Bindings } from '../database/sql';
import type { StoredRow } from '../write-gate/write';

interface Part {
  readonly text: string;
  readonly bindings: Bindings;
}

/** Parts that do not depend on each other travel as one statement, each as a step of it. */
const sendTogether = async (strapi: Core.Strapi, parts: readonly Part[]): Promise<void> => {
  if (parts.length === 0) return;
  const steps = parts.map(({ text }, index) => `step_${index} as (${text})`);
  await sql(
    strapi,
    `with ${steps.join(', ')} select 1`,
    parts.flatMap(({ bindings }) => bindings)
  );
};

const idsOf = (rows: readonly StoredRow[]): number[] => rows.map(({ id }) => id);

const isLinked =
  ({ column }: OwnedLink) =>
  (row: StoredRow): boolean =>
    row[column] !== null;

/**
 * The numbers stand beside the rows that are made of them because PostgreSQL would read a whole table for `unnest`,
 * whose rows it cannot count before.
 *
 * What has a link gets the other target, what has none gets one; what lost its target loses its link. */
const stepsOf = (link: OwnedLink, rows: readonly StoredRow[]): Part[] => {
  const { linkTable, ownColumn, targetColumn, orderColumn: order } = link;
  const linked = rows.filter(isLinked(link));
  const targets = linked.map((row) => row[link.column] as number);
  const places = linked.map((row, index) => (typeof row.position === 'number' ? row.position : index + 1));
  const wanted = 'unnest(?::integer[], ?::integer[], ?::integer[]) as w(own, target, place)';
  const owns = idsOf(linked);
  const bindings = [owns, targets, places];
  return [
    {
      text: `delete from ${linkTable} where ${ownColumn} = any(?)`,
      bindings: [idsOf(rows.filter((row) => !isLinked(link)(row)))],
    },
    {
      text: `update ${linkTable} l set ${targetColumn} = w.target${order ? `, ${order} = w.place` : ''} from ${wanted} where l.${ownColumn} = w.own and l.${ownColumn} = any(?)`,
      bindings: [...bindings, owns],
    },
    {
      text: `insert into ${linkTable} (${ownColumn}, ${targetColumn}${order ? `, ${order}` : ''})
        select own, target${order ? ', place' : ''} from ${wanted}
        where not exists (select 1 from ${linkTable} l where l.${ownColumn} = w.own and l.${ownColumn} = any(?))`,
      bindings: [...bindings, owns],
    },
  ];
};

/** Links of rows whose targets have changed, in one statement: no two of its steps touch the same link. */
export const replaceLinks = (
  strapi: Core.Strapi,
  links: readonly OwnedLink[],
  rows: readonly StoredRow[]
): Promise<void> =>
  sendTogether(
    strapi,
    links.flatMap((link) => stepsOf(link, rows))
  );

/** Rows that know their position are read in its order also through Strapi's lists. */
export const reorderLinks = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  rows: readonly StoredRow[]
): Promise<void> => {
  if (rows.length === 0) return;
  const updates = ownedLinks(strapi, uid).flatMap(({ table, linkTable, ownColumn, orderColumn }) =>
    orderColumn === undefined
      ? []
      : [
          {
            text: `update ${linkTable} l set ${orderColumn} = t.position from ${table} t where t.id = l.${ownColumn} and t.id = any(?)`,
            bindings: [idsOf(rows)],
          },
        ]
  );
  await sendTogether(strapi, updates);
};
