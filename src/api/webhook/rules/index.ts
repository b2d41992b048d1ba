import type { Rule } from '../../../platform/write-gate/write';
import { everyWebhookHasASecret } from './every-webhook-has-a-secret';
import { tellsKnownEventsToThePublic } from './tells-known-events-to-the-public';

export const webhookRules: Rule[] = [tellsKnownEventsToThePublic, everyWebhookHasASecret];
