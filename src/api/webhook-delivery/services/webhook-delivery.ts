import { factories } from '@strapi/strapi';
import { webhooksOf, type WebhookService } from '../../../wire/services/webhook';

/** A delivery belongs to its webhook: sending it again is the webhook's. */
export default factories.createCoreService('api::webhook-delivery.webhook-delivery', ({ strapi }) => ({
  retry: (input: Parameters<WebhookService['retry']>[0]) => webhooksOf(strapi).retry(input),
}));
