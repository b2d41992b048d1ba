import { useAuth } from '@strapi/admin/strapi-admin';
import type { Command } from '../../../../../domain/access/commands';

/** Which of the commands the person may run at all. */
export const usePermittedCommands = (): ((command: Command) => boolean) => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return (command) => permissions.some(({ action }) => action === `plugin::crm.${command}`);
};

/** What the person may do with records of a type, as the Content Manager counts it. */
export const useRecordRights = (): ((
  verb: 'read' | 'create' | 'update' | 'delete',
  uid: string
) => boolean) => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return (verb, uid) =>
    permissions.some(
      ({ action, subject }) => action === `plugin::content-manager.explorer.${verb}` && subject === uid
    );
};
