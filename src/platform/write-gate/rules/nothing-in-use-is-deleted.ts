import type { Core } from '@strapi/strapi';
import { reasonsNotToDelete, type Holder } from '../../../domain/shared/in-use';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../actor/actor';
import { crmUids, manyToManyLinks, ownedLinks } from '../../database/metadata';
import { sql } from '../../database/sql';
import { before, EVERY_TYPE } from '../write';

/** A column whose value is the number of the record it holds on to. */
interface Hold {
  readonly type: string;
  readonly table: string;
  readonly column: string;
}

const singularName = (strapi: Core.Strapi, uid: string): string =>
  strapi.contentTypes[uid as 'api::quote.quote']?.info.singularName ?? uid;

const holdsByTarget = new Map<string, readonly Hold[]>();

const readHolds = (strapi: Core.Strapi, target: string): readonly Hold[] =>
  crmUids(strapi).flatMap((uid) => {
    const type = singularName(strapi, uid);
    const columns = ownedLinks(strapi, uid)
      .filter((link) => link.target === target && link.onDelete === 'no action')
      .map(({ table, column }) => ({ type, table, column }));
    const lists = manyToManyLinks(strapi, uid)
      .filter((link) => link.target === target && link.onDelete === 'no action')
      .map(({ linkTable, targetColumn }) => ({ type, table: linkTable, column: targetColumn }));
    return [...columns, ...lists];
  });

/** The same relations whose foreign keys would refuse the deletion, and lists that say `no action` themselves. */
const holdsOn = (strapi: Core.Strapi, target: string): readonly Hold[] => {
  const known = holdsByTarget.get(target) ?? readHolds(strapi, target);
  holdsByTarget.set(target, known);
  return known;
};

const count = async (strapi: Core.Strapi, holds: readonly Hold[], id: number): Promise<Holder[]> => {
  const one = 'select ?::text as type, count(*)::int as count from ?? where ?? = ?';
  const rows = await sql<Holder>(
    strapi,
    `select type, sum(count)::int as count from (${holds.map(() => one).join(' union all ')}) held
     group by type having sum(count) > 0 order by type`,
    holds.flatMap(({ type, table, column }) => [type, table, column, id])
  );
  return rows.map(({ type, count: number }) => ({ type, count: number }));
};

const total = (holders: readonly Holder[]): number => holders.reduce((sum, holder) => sum + holder.count, 0);

/**
 * Tells what holds a record before the foreign keys would only say that something does. The second count, as the
 * system, finds holders that the caller does not see: their number and kind stay untold.
 */
export const nothingInUseIsDeleted = before(EVERY_TYPE, ['delete'], async ({ strapi, uid, stored }) => {
  const holds = holdsOn(strapi, uid);
  if (!stored || holds.length === 0) return;
  const seen = await count(strapi, holds, stored.id);
  const all = await asSystem(() => count(strapi, holds, stored.id));
  refuseIf(
    reasonsNotToDelete(singularName(strapi, uid), { seen, others: total(all) > total(seen) }),
    'conflict'
  );
});
