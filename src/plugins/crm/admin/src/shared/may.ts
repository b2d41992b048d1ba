import { useAuth } from '@strapi/admin/strapi-admin';
import type { Command } from '../../../../../domain/access/commands';

/** Which of the commands the person may run at all. */
export const usePermittedCommands = (): ((command: Command) => boolean) => {
  const permissions = useAuth('crm', (auth) => auth.permissions);
  return (command) => permissions.some(({ action }) => action === `plugin::crm.${command}`);
};
