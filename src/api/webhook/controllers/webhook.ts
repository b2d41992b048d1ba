import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { webhookCommands } from '../../../wire/commands/webhook';

export default factories.createCoreController('api::webhook.webhook', ({ strapi }) =>
  commandActions(strapi, 'api::webhook.webhook', webhookCommands)
);
