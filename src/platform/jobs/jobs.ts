import type { Core } from '@strapi/strapi';
import PgBoss from 'pg-boss';
import { asSystem } from '../actor/actor';
import { now } from '../clock/clock';
import { sql, type Bindings } from '../database/sql';

/** Work that the cluster does once at the times of `cron` (UTC), however many instances run. */
export interface ScheduledJob {
  readonly name: string;
  readonly cron: string;
  readonly run: (strapi: Core.Strapi) => Promise<void>;
}

/** Work that is sent when it comes up; jobs that wait at the same time are handed over together. */
export interface QueuedJob<Data extends object> {
  readonly name: string;
  readonly workers: number;
  readonly run: (strapi: Core.Strapi, jobs: readonly Data[]) => Promise<void>;
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

const BATCH = 20;

/** Strapi switches off that pg reads JSON, for the whole process. */
const parsed = <Data>(data: Data | string): Data =>
  typeof data === 'string' ? (JSON.parse(data) as Data) : data;

const workOn = async <Data extends object>(
  strapi: Core.Strapi,
  queue: PgBoss,
  { name, workers, run }: QueuedJob<Data>
): Promise<void> => {
  await queue.createQueue(name);
  for (let started = 0; started < workers; started += 1)
    await queue.work<Data>(name, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, (jobs) =>
      asSystem(() =>
        run(
          strapi,
          jobs.map(({ data }) => parsed(data))
        ).catch((error: Error) => {
          strapi.log.error(`Job ${name}: ${error.message}`);
          throw error; // pg-boss keeps it and tries again
        })
      )
    );
};

/** pg-boss numbers its parameters, knex takes them in the order of their marks. */
const inOrder = (text: string, values: readonly unknown[]): { text: string; bindings: Bindings } => {
  const bindings: unknown[] = [];
  const marked = text.replace(/\$(\d+)/g, (_mark, number: string) => {
    const value = values[Number(number) - 1] ?? null;
    bindings.push(typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
    return '?';
  });
  return { text: marked, bindings: bindings as Bindings };
};

/** In the transaction that is open: the job exists when the work that causes it does, and only then. */
const inThisTransaction = (strapi: Core.Strapi): PgBoss.Db => ({
  executeSql: async (command, values) => {
    const { text, bindings } = inOrder(command, values as readonly unknown[]);
    return { rows: await asSystem(() => sql(strapi, text, bindings)) };
  },
});

/** Sends a job with what is being written now; `startAfter`: not before then. */
export const sendJob = async (
  strapi: Core.Strapi,
  name: string,
  data: object,
  startAfter: Date = now()
): Promise<void> => {
  if (!boss) throw new Error(`Job ${name} was sent before the jobs were started`);
  await boss.send(name, data, {
    db: inThisTransaction(strapi),
    startAfter: startAfter.toISOString(),
    retryLimit: 3,
    retryDelay: 10,
    expireInMinutes: 15,
  });
};

export const startJobs = async (
  strapi: Core.Strapi,
  connectionString: string,
  jobs: readonly ScheduledJob[],
  queues: readonly QueuedJob<never>[]
): Promise<void> => {
  const queue = new PgBoss({ connectionString, schema: 'pgboss', max: 2, application_name: 'crm-jobs' });
  queue.on('error', (error) => strapi.log.error(`Jobs: ${error.message}`));
  await queue.start();
  for (const job of jobs) await schedule(strapi, queue, job);
  for (const each of queues) await workOn(strapi, queue, each as QueuedJob<object>);
  boss = queue;
};

export const stopJobs = async (): Promise<void> => {
  const queue = boss;
  boss = undefined;
  await queue?.stop({ graceful: true, wait: true, timeout: 5_000 });
};

export const jobsAreRunning = (): boolean => boss !== undefined;
