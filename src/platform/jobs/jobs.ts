import type { Core } from '@strapi/strapi';
import PgBoss from 'pg-boss';
import { asSystem } from '../actor/actor';

/** Work that the cluster does once at the times of `cron` (UTC), however many instances run. */
export interface ScheduledJob {
  readonly name: string;
  readonly cron: string;
  readonly run: (strapi: Core.Strapi) => Promise<void>;
}

/**
 * pg-boss: one queue and one scheduler for the whole cluster, kept in the same database, so that a job can be
 * sent in the transaction of the work that causes it.
 */
let boss: PgBoss | undefined;

const schedule = async (
  strapi: Core.Strapi,
  queue: PgBoss,
  { name, cron, run }: ScheduledJob
): Promise<void> => {
  await queue.createQueue(name);
  await queue.schedule(name, cron, undefined, { tz: 'UTC' });
  await queue.work(name, () => asSystem(() => run(strapi)));
};

export const startJobs = async (
  strapi: Core.Strapi,
  connectionString: string,
  jobs: readonly ScheduledJob[]
): Promise<void> => {
  const queue = new PgBoss({ connectionString, schema: 'pgboss', max: 2, application_name: 'crm-jobs' });
  queue.on('error', (error) => strapi.log.error(`Jobs: ${error.message}`));
  await queue.start();
  for (const job of jobs) await schedule(strapi, queue, job);
  boss = queue;
};

export const stopJobs = async (): Promise<void> => {
  const queue = boss;
  boss = undefined;
  await queue?.stop({ graceful: true, wait: true, timeout: 5_000 });
};

export const jobsAreRunning = (): boolean => boss !== undefined;
