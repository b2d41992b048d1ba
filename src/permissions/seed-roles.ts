import type { Core } from '@strapi/strapi';
import { rolesOfDoor, type RoleKey } from '../domain/access/roles';
import { asSystem } from '../platform/actor/actor';
import { sql } from '../platform/database/sql';
import { inTransaction } from '../platform/database/transaction';
import { seedApiRole } from './seed/api-roles';
import { emptyStrapisOwnRoles, seedPanelRole } from './seed/panel-roles';
import { seedRoleVisibilities } from './seed/role-visibilities';
import { readSeeded, writeSeeded, type Seeded } from './seed/seeded-before';

const LOCK = 0x524f4c; // "ROL": one instance at a time seeds

/** Keys of the record beside the roles' own. */
const VISIBILITIES = 'role-visibilities';
const STRAPIS_OWN = 'strapis-own-roles';

const seedInto = async (strapi: Core.Strapi): Promise<void> => {
  await sql(strapi, 'select pg_advisory_xact_lock(?)', [LOCK]);
  const seeded = await readSeeded(strapi);
  if (!(STRAPIS_OWN in seeded)) await emptyStrapisOwnRoles(strapi);
  const now: Record<string, readonly string[]> = { ...seeded, [STRAPIS_OWN]: [] };
  const seed = async (key: RoleKey, work: (key: RoleKey) => Promise<readonly string[]>): Promise<void> => {
    now[key] = await work(key);
  };
  for (const key of rolesOfDoor('panel')) await seed(key, () => seedPanelRole(strapi, key, seeded));
  for (const key of rolesOfDoor('api')) await seed(key, () => seedApiRole(strapi, key, seeded));
  now[VISIBILITIES] = await seedRoleVisibilities(strapi, seeded, VISIBILITIES);
  if (differ(seeded, now)) await writeSeeded(strapi, now);
};

const differ = (from: Seeded, to: Seeded): boolean => JSON.stringify(from) !== JSON.stringify(to);

/**
 * Brings the roles of `domain/access` into both doors, at every boot, as the owner of the tables: requests cannot
 * hand out rights. What was given once is never given again, so that administrators' changes last.
 */
export const seedRoles = (strapi: Core.Strapi): Promise<void> =>
  asSystem(() => inTransaction(strapi, () => seedInto(strapi)));
