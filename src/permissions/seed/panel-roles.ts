import type { Core } from '@strapi/strapi';
import { roleOf, type RoleKey } from '../../domain/access/roles';
import { nameOfGrant, panelGrants, type PanelGrant } from './panel-grants';
import { notSeededYet, type Seeded } from './seeded-before';

interface StoredPermission {
  readonly id: number;
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] } | null;
}
interface NewPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
}

const byActionAndSubject = (grants: readonly PanelGrant[]): readonly PanelGrant[][] => {
  const groups = new Map<string, PanelGrant[]>();
  for (const grant of grants) {
    const key = `${grant.action} ${grant.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), grant]);
  }
  return [...groups.values()];
};

const fieldsOf = (grants: readonly PanelGrant[]): string[] =>
  grants.flatMap(({ field }) => (field === null ? [] : [field]));

const findOrMakeRole = async (
  strapi: Core.Strapi,
  key: RoleKey,
  wasSeeded: boolean
): Promise<number | undefined> => {
  const found = await strapi.db.query('admin::role').findOne({ where: { code: key } });
  if (found || wasSeeded) return found?.id as number | undefined; // a role that an administrator deleted stays away
  const { name, description } = roleOf(key);
  const made = (await strapi.service('admin::role').create({ name, description, code: key })) as {
    id: number;
  };
  return made.id;
};

const storedPermissions = async (strapi: Core.Strapi, role: number): Promise<readonly StoredPermission[]> =>
  await strapi.db.query('admin::permission').findMany({
    where: { role: { id: role } },
  });

const extend = async (
  strapi: Core.Strapi,
  stored: StoredPermission,
  fields: readonly string[]
): Promise<void> => {
  const all = [...new Set([...(stored.properties?.fields ?? []), ...fields])];
  await strapi.db.query('admin::permission').update({
    where: { id: stored.id },
    data: { properties: { ...stored.properties, fields: all } },
  });
};

/**
 * New rights of a type that the role already had: its new attributes join the permission that is there. When that
 * permission is gone, an administrator took it, and new attributes do not bring it back.
 */
const addToRole = async (
  strapi: Core.Strapi,
  role: number,
  grants: readonly PanelGrant[],
  hadBefore: (group: readonly PanelGrant[]) => boolean
): Promise<void> => {
  const stored = await storedPermissions(strapi, role);
  const added: NewPermission[] = [];
  for (const group of byActionAndSubject(grants)) {
    const [{ action, subject }] = group as [PanelGrant];
    const fields = fieldsOf(group);
    const existing = stored.find((each) => each.action === action && each.subject === subject);
    if (existing && fields.length > 0) await extend(strapi, existing, fields);
    if (existing || hadBefore(group)) continue;
    added.push({ action, subject, properties: fields.length > 0 ? { fields } : {}, conditions: [] });
  }
  if (added.length > 0) await strapi.service('admin::role').addPermissions(role, added);
};

/** Makes the role when it never was, and gives it what is new; answers with the names of all it was ever given. */
export const seedPanelRole = async (
  strapi: Core.Strapi,
  key: RoleKey,
  seeded: Seeded
): Promise<readonly string[]> => {
  const before = seeded[key] ?? [];
  const wanted = panelGrants(strapi, key);
  const role = await findOrMakeRole(strapi, key, key in seeded);
  if (role === undefined) return before;
  const fresh = new Set(notSeededYet(seeded, key, wanted.map(nameOfGrant)));
  const hadBefore = ([grant]: readonly PanelGrant[]): boolean =>
    before.some((name) => name.startsWith(`${grant?.action} ${grant?.subject} `));
  await addToRole(
    strapi,
    role,
    wanted.filter((grant) => fresh.has(nameOfGrant(grant))),
    hadBefore
  );
  return [...before, ...fresh];
};

/**
 * Strapi gives its own Editor and Author rights over every content type on a fresh installation. Those roles are
 * for web sites; here the one table decides, and an administrator may grant them something later.
 */
export const emptyStrapisOwnRoles = async (strapi: Core.Strapi): Promise<void> => {
  const found = (await strapi.db.query('admin::permission').findMany({
    where: { role: { code: { $in: ['strapi-editor', 'strapi-author'] } }, subject: { $startsWith: 'api::' } },
  })) as unknown as StoredPermission[];
  if (found.length > 0) await strapi.service('admin::permission').deleteByIds(found.map(({ id }) => id));
};
