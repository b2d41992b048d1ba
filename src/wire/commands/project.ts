import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { documentId } from './account-input';

const assignment = z.strictObject({
  projects: z.array(documentId).min(1).max(1_000),
  account: documentId.nullable().describe('The new client; null takes the clients away'),
});
export type AssignmentInput = z.infer<typeof assignment>;

export const projectCommands = {
  bulkAssignClient: {
    method: 'POST',
    path: '/projects/bulk-assign-client',
    summary: 'Give many projects one client at once, all or none',
    body: assignment,
  },
} as const satisfies Commands;
