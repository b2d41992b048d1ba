import type { Commands } from '../command';

export const webhookCommands = {
  rotateSecret: {
    method: 'POST',
    path: '/webhooks/:documentId/secret',
    summary: 'Make a new secret of a webhook and show it this once',
  },
} as const satisfies Commands;

export const webhookDeliveryCommands = {
  retry: {
    method: 'POST',
    path: '/webhook-deliveries/:documentId/retry',
    summary: 'Send a webhook delivery again that was given up',
  },
} as const satisfies Commands;
