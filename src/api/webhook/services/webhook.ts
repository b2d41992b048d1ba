import { factories } from '@strapi/strapi';
import type { WebhookService } from '../../../wire/services/webhook';
import { announce, listenersOf } from '../commands/announce';
import { deliverDue } from '../commands/deliver-due';
import { retryDelivery } from '../commands/retry-delivery';
import { rotateSecret } from '../commands/rotate-secret';

export default factories.createCoreService('api::webhook.webhook', ({ strapi }) => {
  const forOthers: WebhookService = {
    listenersOf: (event) => listenersOf(strapi, event),
    announce: async (change, listeners) =>
      announce(strapi, change, listeners ?? (await listenersOf(strapi, change.event))),
    deliverDue: (webhook) => deliverDue(strapi, webhook),
    retry: (input) => retryDelivery(strapi, input),
  };
  return {
    ...forOthers,
    rotateSecret: (input: Parameters<typeof rotateSecret>[1]) => rotateSecret(strapi, input),
  };
});
