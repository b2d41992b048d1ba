import type { Core } from '@strapi/strapi';
import { roleOf, type RoleKey } from '../../domain/access/roles';
import { apiGrants } from './api-grants';
import { notSeededYet, type Seeded } from './seeded-before';

/** `api-sales` -> `sales`: how users-permissions knows the role. */
export const typeOfApiRole = (key: RoleKey): string => key.replace(/^api-/, '');

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const findOrMakeRole = async (
  strapi: Core.Strapi,
  key: RoleKey,
  wasSeeded: boolean
): Promise<number | undefined> => {
  const type = typeOfApiRole(key);
  const found = await strapi.db.query(ROLE).findOne({ where: { type } });
  if (found || wasSeeded) return found?.id as number | undefined; // a role that an administrator deleted stays away
  const { name, description } = roleOf(key);
  return (await strapi.db.query(ROLE).create({ data: { name, description, type } })).id as number;
};

const addPermissions = async (
  strapi: Core.Strapi,
  role: number,
  actions: readonly string[]
): Promise<void> => {
  const stored = await strapi.db.query(PERMISSION).findMany({ where: { role: { id: role } } });
  const known = new Set(stored.map(({ action }) => action as string));
  for (const action of actions)
    if (!known.has(action)) await strapi.db.query(PERMISSION).create({ data: { action, role } });
};

/** Makes the role when it never was, and gives it what is new; answers with all actions it was ever given. */
export const seedApiRole = async (
  strapi: Core.Strapi,
  key: RoleKey,
  seeded: Seeded
): Promise<readonly string[]> => {
  const before = seeded[key] ?? [];
  const role = await findOrMakeRole(strapi, key, key in seeded);
  if (role === undefined) return before;
  const fresh = notSeededYet(seeded, key, apiGrants(strapi, key));
  await addPermissions(strapi, role, fresh);
  return [...before, ...fresh];
};
