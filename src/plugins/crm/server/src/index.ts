import type { Core } from '@strapi/strapi';
import { COMMANDS_BY_TYPE } from '../../../../wire/commands';
import { commandName } from '../../../../platform/commands/command-name';
import { panelRoutes } from '../../../../platform/commands/mount';

const commands = Object.entries(COMMANDS_BY_TYPE).flatMap(([uid, verbs]) =>
  Object.entries(verbs).map(([verb, spec]) => ({ action: commandName(uid, verb), summary: spec.summary }))
);

/** The panel's door: the same commands as at `/api`, behind the permissions of panel roles. */
export default {
  routes: {
    admin: {
      type: 'admin',
      routes: Object.entries(COMMANDS_BY_TYPE).flatMap(([uid, verbs]) => panelRoutes(uid, verbs)),
    },
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.service('admin::permission').actionProvider.registerMany(
      commands.map(({ action, summary }) => ({
        section: 'plugins',
        displayName: summary,
        uid: action,
        pluginName: 'crm',
      }))
    );
  },
};
