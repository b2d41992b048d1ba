import { sql } from '../database/sql';
import type { ScheduledJob } from '../jobs/jobs';

/** A key is for retries of one act, not for ever: after a week its answer is forgotten. */
export const forgetOldKeys: ScheduledJob = {
  name: 'forget-idempotency-keys',
  cron: '17 3 * * *',
  run: async (strapi) => {
    await sql(strapi, "delete from crm.idempotency_key where created_at < now() - interval '7 days'");
  },
};
