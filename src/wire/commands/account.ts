import type { Commands } from '../command';

export const accountCommands = {
  projects: {
    method: 'GET',
    path: '/accounts/:documentId/projects',
    summary: 'The projects of a customer, also those that only have schedules with it',
  },
} as const satisfies Commands;

export interface ProjectOfAccount {
  readonly documentId: string;
  readonly name: string;
  readonly state: 'active' | 'closed';
  /** `linked`: client or further account. `transaction`: only schedules of the project name the customer. */
  readonly link: 'linked' | 'transaction';
}
