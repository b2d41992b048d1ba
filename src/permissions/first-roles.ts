import type { Core } from '@strapi/strapi';

interface RoleService {
  createRolesIfNoneExist(): Promise<void>;
}

/**
 * Strapi makes its own panel roles, and then their rights, while there is no role at all. Killed between the two it left
 * Editor and Author without rights for ever; now both come in one transaction. Called before Strapi's own start.
 */
export const makeFirstRolesAtOnce = (strapi: Core.Strapi): void => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const make = roles.createRolesIfNoneExist.bind(roles);
  roles.createRolesIfNoneExist = async () => {
    await strapi.db.transaction(make);
  };
};
