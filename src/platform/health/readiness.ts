import type { Core } from '@strapi/strapi';
import { jobsAreRunning } from '../jobs/jobs';
import { sqlOne } from '../database/sql';

export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  readonly migrations: boolean;
  readonly jobs: boolean;
}

const migrationsAreApplied = async (strapi: Core.Strapi): Promise<boolean> =>
  (await sqlOne(strapi, 'select 1 from crm.installed')) !== undefined;

/** Whether this instance can serve. A database that does not answer is an answer, not an error. */
export const readiness = async (strapi: Core.Strapi): Promise<Readiness> => {
  try {
    const migrations = await migrationsAreApplied(strapi);
    const jobs = jobsAreRunning();
    return { ready: migrations && jobs, database: true, migrations, jobs };
  } catch (error) {
    strapi.log.error(`Not ready: ${(error as Error).message}`);
    return { ready: false, database: false, migrations: false, jobs: false };
  }
};
