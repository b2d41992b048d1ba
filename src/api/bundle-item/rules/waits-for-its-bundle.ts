import { sql } from '../../../platform/database/sql';
import { relatedIdAfter } from '../../../platform/write-gate/record-after';
import { before } from '../../../platform/write-gate/write';

/** Products of one bundle are written one after the other, so that each sees how many are left. */
export const waitsForItsBundle = before(
  'api::bundle-item.bundle-item',
  ['create', 'update', 'delete'],
  async (write) => {
    const bundles = [await relatedIdAfter(write, 'bundle'), write.stored?.bundle_fk ?? null] as (
      | number
      | null
    )[];
    await sql(write.strapi, 'select id from bundles where id = any(?) order by id for no key update', [
      bundles.filter((id) => id !== null),
    ]);
  }
);
