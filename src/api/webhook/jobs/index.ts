import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { now } from '../../../platform/clock/clock';
import { type QueuedJob, type ScheduledJob, sendJob } from '../../../platform/jobs/jobs';
import { webhooksOf } from '../../../wire/services/webhook';
import { DELIVER } from '../queue-name';

interface WakeUp {
  readonly webhook: number;
}

/** Webhooks side by side, so that one that hangs holds up no other of its turn for longer than a request may take. */
export const deliverToWebhooks: QueuedJob<WakeUp> = {
  name: DELIVER,
  workers: 2,
  run: async (strapi, jobs) => {
    const webhooks = [...new Set(jobs.map(({ webhook }) => webhook))];
    await Promise.all(webhooks.map((webhook) => webhooksOf(strapi).deliverDue(webhook)));
  },
};

/** A wake-up may be lost with the process that had it; what is due is found again within a minute. */
const wakeWhatIsDue: ScheduledJob = {
  name: 'wake-webhooks',
  cron: '* * * * *',
  run: async (strapi) => {
    const at = now().toISOString();
    await inTransaction(strapi, async () => {
      const due = await sql<WakeUp>(
        strapi,
        `select distinct d.webhook_fk as webhook from webhook_deliveries d join webhooks w on w.id = d.webhook_fk
         where w.active and (w.paused_until is null or w.paused_until <= ?::timestamp)
           and (d.state = 'queued' or (d.state = 'waiting' and d.next_attempt_at <= ?::timestamp)
             or (d.state = 'sending' and d.leased_until < ?::timestamp)) order by 1`,
        [at, at, at]
      );
      for (const { webhook } of due) await sendJob(strapi, DELIVER, { webhook });
    });
  },
};

/** What was told is kept for a month; what was given up stays until somebody has looked. */
const forgetWhatWasTold: ScheduledJob = {
  name: 'forget-webhook-deliveries',
  cron: '37 3 * * *',
  run: async (strapi) => {
    await sql(
      strapi,
      `delete from webhook_deliveries where state in ('delivered', 'withdrawn') and updated_at < now() - interval '30 days'`
    );
  },
};

export const webhookSchedules: readonly ScheduledJob[] = [wakeWhatIsDue, forgetWhatWasTold];
