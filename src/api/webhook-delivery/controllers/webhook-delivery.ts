import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { webhookDeliveryCommands } from '../../../wire/commands/webhook';

export default factories.createCoreController('api::webhook-delivery.webhook-delivery', ({ strapi }) =>
  commandActions(strapi, 'api::webhook-delivery.webhook-delivery', webhookDeliveryCommands)
);
