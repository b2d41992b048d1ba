import { after } from '../../../platform/write-gate/write';
import { newSecret } from '../commands/rotate-secret';

/** So that nothing is ever sent unsigned; the receiver's own copy is shown by the command that makes a new one. */
export const everyWebhookHasASecret = after('api::webhook.webhook', ['create'], async ({ strapi, row }) => {
  if (row) await newSecret(strapi, row.id);
});
