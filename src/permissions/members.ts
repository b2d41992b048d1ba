import type { Core } from '@strapi/strapi';
import { asSystem } from '../platform/actor/actor';
import { sql } from '../platform/database/sql';

/** A member for every login that lacks one, at boot; from then on triggers keep them (`database/sql/040-members.sql`). */
export const keepMembers = async (strapi: Core.Strapi): Promise<void> => {
  await asSystem(() => sql(strapi, 'select crm.keep_all_members()'));
};
