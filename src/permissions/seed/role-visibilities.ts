import type { Core } from '@strapi/strapi';
import { ROLE_KEYS, roleOf, type Role } from '../../domain/access/roles';
import { insertRows } from '../../platform/bulk/write-rows';
import { sql } from '../../platform/database/sql';
import { typeOfApiRole } from './api-roles';
import { notSeededYet, type Seeded } from './seeded-before';

type Modes = Role['visibility'];

const ALL: Modes = { accounts: 'all', opportunities: 'all', partners: 'all' };
const OWN: Modes = { accounts: 'own', opportunities: 'own', partners: 'own' };

/** Role as the row policies name it (`admin:<code>`, `api:<type>`) -> how much it sees to begin with. */
const TO_BEGIN_WITH: Readonly<Record<string, Modes>> = {
  'admin:strapi-super-admin': ALL,
  'admin:strapi-editor': OWN,
  'admin:strapi-author': OWN,
  ...Object.fromEntries(
    ROLE_KEYS.map((key) => {
      const { door, visibility } = roleOf(key);
      return [door === 'panel' ? `admin:${key}` : `api:${typeOfApiRole(key)}`, visibility];
    })
  ),
};

/** One row per role, once; afterwards they are the administrators' own. */
export const seedRoleVisibilities = async (
  strapi: Core.Strapi,
  seeded: Seeded,
  record: string
): Promise<readonly string[]> => {
  const fresh = notSeededYet(seeded, record, Object.keys(TO_BEGIN_WITH));
  const stored = await sql<{ role: string }>(strapi, 'select role from role_visibilities');
  const known = new Set(stored.map(({ role }) => role));
  await insertRows(
    strapi,
    'api::role-visibility.role-visibility',
    fresh.filter((role) => !known.has(role)).map((role) => ({ role, ...TO_BEGIN_WITH[role] }))
  );
  return [...(seeded[record] ?? []), ...fresh];
};
