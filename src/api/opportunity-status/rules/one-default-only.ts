import { sql, sqlOne } from '../../../platform/database/sql';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { after } from '../../../platform/write-gate/write';

/** Two defaults would leave it to chance with which one a deal begins. The former one is switched off first. */
export const oneDefaultOnly = after(
  'api::opportunity-status.opportunity-status',
  ['create', 'update'],
  async ({ strapi, row }) => {
    if (row?.is_default !== true) return;
    await sql(strapi, "select pg_advisory_xact_lock(hashtextextended('opportunity-status.default', 1))");
    const other = await sqlOne(
      strapi,
      'select 1 from opportunity_statuses where is_default and id <> ? limit 1',
      [row.id]
    );
    if (other) refuseFields([{ code: 'opportunity-status.second-default', path: 'isDefault' }]);
  }
);
