import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { documentId, newProject } from './account-input';
import type { NamedRecord } from './account-search';

const assignment = z.strictObject({
  projects: z.array(documentId).min(1).max(1_000),
  account: documentId.nullable().describe('The new client; null takes the clients away'),
});
export type AssignmentInput = z.infer<typeof assignment>;

const fromTemplate = newProject.omit({ endDate: true }).extend({
  template: documentId.describe('A project with `isTemplate`'),
  client: documentId.nullable().optional(),
  startDate: z.iso.date().optional().describe('All days of the template move with it; today without it'),
});
export type FromTemplateInput = z.infer<typeof fromTemplate>;

export interface MadeFromTemplate extends NamedRecord {
  /** Projects that were made, those below it included. */
  readonly projects: number;
  readonly schedules: number;
}

export const projectCommands = {
  bulkAssignClient: {
    method: 'POST',
    path: '/projects/bulk-assign-client',
    summary: 'Give many projects one client at once, all or none',
    body: assignment,
  },
  fromTemplate: {
    method: 'POST',
    path: '/projects/from-template',
    summary: 'Make a project from a template, with the projects below it, schedules, members and price books',
    body: fromTemplate,
  },
} as const satisfies Commands;
