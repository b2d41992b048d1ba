import type { Core } from '@strapi/strapi';

const USER = 'plugin::users-permissions.user';

interface UserWrite {
  readonly params: { readonly data?: { readonly password?: unknown; readonly blocked?: unknown } };
  readonly result?: { readonly id?: unknown };
}

/**
 * What was begun with a password ends with it, also when an administrator sets the new one, and when a user is
 * blocked: refresh tokens are worth nothing from then on, access tokens ten minutes at most (robustness AZ-06).
 */
export const endSessionsWithThePassword = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [USER],
    async afterUpdate(event) {
      const { params, result } = event as UserWrite;
      const { password, blocked } = params.data ?? {};
      if ((password === undefined && blocked !== true) || typeof result?.id !== 'number') return;
      await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(result.id));
    },
  });
};
