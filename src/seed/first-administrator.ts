import type { Core } from '@strapi/strapi';

/** On a fresh installation: the login that the launcher made and prints. Later the panel manages its users. */
export const makeFirstAdministrator = async (strapi: Core.Strapi): Promise<void> => {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env;
  if (!email || !password || (await strapi.db.query('admin::user').count()) > 0) return;
  const superAdmin = (await strapi.service('admin::role').getSuperAdmin()) as { id: number };
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'CRM',
    lastname: 'Administrator',
    isActive: true,
    roles: [superAdmin.id],
  });
};

/** Strapi makes two API tokens on an empty installation, one of them almighty: nobody asked for them. */
export const removeDefaultTokens = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.query('admin::api-token').deleteMany({
    where: {
      name: { $in: ['Read Only', 'Full Access'] },
      description: { $startsWith: 'A default API token' },
      lastUsedAt: null,
    },
  });
};

/** Nobody registers by themselves in a CRM; accounts are made by administrators. */
export const closeRegistration = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = (await store.get({ key: 'advanced' })) as Record<string, unknown> | null;
  if (settings?.allow_register === false) return;
  await store.set({ key: 'advanced', value: { ...settings, allow_register: false } });
};
