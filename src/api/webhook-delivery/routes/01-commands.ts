import { contentApiRoutes } from '../../../platform/commands/mount';
import { webhookDeliveryCommands } from '../../../wire/commands/webhook';

export default contentApiRoutes('api::webhook-delivery.webhook-delivery', webhookDeliveryCommands);
