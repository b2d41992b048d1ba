import type { Reason } from '../../../domain/shared/rule-violation';
import type { Parents } from '../../../domain/shared/tree';
import { asSystem } from '../../actor/actor';
import { tableOf } from '../../database/metadata';
import { sql } from '../../database/sql';
import { refuseFields } from '../../http/refuse-fields';
import { relatedIdAfter, relationChanges } from '../record-after';
import { before, type Rule, type Write } from '../write';

/** Asked as the system: an ancestor that the caller does not see would hide a cycle. */
const ancestry = async ({ strapi, uid }: Write, from: number): Promise<Parents<number>> => {
  const rows = await asSystem(() =>
    sql<{ id: number; parent_fk: number | null }>(
      strapi,
      `with recursive up as (
         select id, parent_fk from ?? where id = ?
         union select t.id, t.parent_fk from ?? t join up on t.id = up.parent_fk
       ) select id, parent_fk from up`,
      [tableOf(strapi, uid), from, tableOf(strapi, uid)]
    )
  );
  return new Map(rows.map((row) => [row.id, row.parent_fk]));
};

/** Two moves at once could each be right and together close a circle: one tree moves one node at a time. */
const lockTree = ({ strapi, uid }: Write) =>
  sql(strapi, 'select pg_advisory_xact_lock(hashtextextended(?, 1))', [tableOf(strapi, uid)]);

/** `reasons`: what the domain says against putting `node` under `parent`; the answer names the field `parent`. */
export const treeWithoutCycles = (
  uid: string,
  reasons: (node: number, parent: number | null, parents: Parents<number>) => readonly Reason[]
): Rule =>
  before(uid, ['update'], async (write) => {
    const { stored } = write;
    if (!stored || !('parent' in write.data) || !(await relationChanges(write, 'parent'))) return;
    const parent = await relatedIdAfter(write, 'parent');
    if (parent === null) return;
    await lockTree(write);
    refuseFields(
      reasons(stored.id, parent, await ancestry(write, parent)).map(({ code }) => ({ code, path: 'parent' }))
    );
  });
