import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { documentId } from './account-input';

const accounts = z.strictObject({ accounts: z.array(documentId).min(1).max(1_000) });
export type AccountsInput = z.infer<typeof accounts>;

export const accountGroupCommands = {
  addAccounts: {
    method: 'POST',
    path: '/account-groups/:documentId/accounts',
    summary: 'Put many accounts into a group at once',
    body: accounts,
  },
  removeAccounts: {
    method: 'POST',
    path: '/account-groups/:documentId/accounts/remove',
    summary: 'Take many accounts out of a group at once',
    body: accounts,
  },
} as const satisfies Commands;
