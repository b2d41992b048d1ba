import { useAuth } from '@strapi/admin/strapi-admin';

type Verb = 'create' | 'read' | 'update' | 'delete';

/** May the person do this with records of the type? Which records, the server says. */
export const useMayOn = (verb: Verb, uid: string): boolean => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return permissions.some(
    ({ action, subject }) => action === `plugin::content-manager.explorer.${verb}` && subject === uid
  );
};
