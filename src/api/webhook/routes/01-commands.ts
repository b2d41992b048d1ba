import { contentApiRoutes } from '../../../platform/commands/mount';
import { webhookCommands } from '../../../wire/commands/webhook';

export default contentApiRoutes('api::webhook.webhook', webhookCommands);
