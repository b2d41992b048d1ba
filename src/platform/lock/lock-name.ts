import type { Core } from '@strapi/strapi';
import { sql } from '../database/sql';

/**
 * One at a time for whatever the name says, until the transaction ends; no row is locked, so nobody waits who does
 * something else with the same records.
 */
export const lockName = async (strapi: Core.Strapi, name: string): Promise<void> => {
  await sql(strapi, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
};
