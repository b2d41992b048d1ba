import type { Core } from '@strapi/strapi';
import PgBoss from 'pg-boss';

/**
 * pg-boss: one queue and one scheduler for the whole cluster, kept in the same database, so that a job can be
 * sent in the transaction of the work that causes it.
 */
let boss: PgBoss | undefined;
let running = false;

export const startJobs = async (strapi: Core.Strapi, connectionString: string): Promise<void> => {
  boss = new PgBoss({ connectionString, schema: 'pgboss', max: 2, application_name: 'crm-jobs' });
  boss.on('error', (error) => strapi.log.error(`Jobs: ${error.message}`));
  await boss.start();
  running = true;
};

export const stopJobs = async (): Promise<void> => {
  running = false;
  await boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
  boss = undefined;
};

export const jobsAreRunning = (): boolean => running;
