import { useAuth } from '@strapi/admin/strapi-admin';
import type { Command } from '../../../../../domain/access/commands';

/** Which of the commands the person may run at all. */
export const usePermittedCommands = (): ((command: Command) => boolean) => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return (command) => permissions.some(({ action }) => action === `plugin::crm.${command}`);
};

type Verb = 'create' | 'read' | 'update' | 'delete';

/** What the person may do with records of a type, as the Content Manager counts it; with which of them, the server says. */
export const useRecordRights = (): ((verb: Verb, uid: string) => boolean) => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return (verb, uid) =>
    permissions.some(
      ({ action, subject }) => action === `plugin::content-manager.explorer.${verb}` && subject === uid
    );
};

export const useMayOn = (verb: Verb, uid: string): boolean => useRecordRights()(verb, uid);
