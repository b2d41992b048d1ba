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

const insertion = (link: OwnedLink, rows: readonly StoredRow[]): Part[] => {
  const linked = rows.filter((row) => row[link.column] !== null);
  if (linked.length === 0) return [];
  const order = link.orderColumn;
  const text = `insert into ${link.linkTable} (${link.ownColumn}, ${link.targetColumn}${order ? `, ${order}` : ''})
    select own, target${order ? ', place' : ''} from unnest(?::integer[], ?::integer[], ?::integer[]) as l(own, target, place)`;
  const targets = linked.map((row) => row[link.column] as number);
  const places = linked.map((row, index) => (typeof row.position === 'number' ? row.position : index + 1));
  return [{ text, bindings: [idsOf(linked), targets, places] }];
};

/** All link tables get one statement, however many rows there are. */
const insertLinks = (
  strapi: Core.Strapi,
  links: readonly OwnedLink[],
  rows: readonly StoredRow[]
): Promise<void> =>
  sendTogether(
    strapi,
    links.flatMap((link) => insertion(link, rows))
  );

/** Deleting first is a statement of its own: the steps of one statement have no order. */
export const replaceLinks = async (
  strapi: Core.Strapi,
  links: readonly OwnedLink[],
  rows: readonly StoredRow[]
): Promise<void> => {
  const deletions = links.map(({ linkTable, ownColumn }) => ({
    text: `delete from ${linkTable} where ${ownColumn} = any(?)`,
    bindings: [idsOf(rows)],
  }));
  await sendTogether(strapi, deletions);
  await insertLinks(strapi, links, rows);
};

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
