import type { Core } from '@strapi/strapi';
import { sqlOne } from '../database/sql';

/** The row number of the person who is asking; null for programs (API tokens) and the system. */
export const whoAmI = async (strapi: Core.Strapi): Promise<number | null> =>
  (await sqlOne<{ id: number | null }>(strapi, 'select crm.member() as id'))?.id ?? null;
