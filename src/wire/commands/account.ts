import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { newAccount, newPerson, newProject, registration } from './account-input';
import { searchQuery } from './account-search';
import { timelineQuery } from './timeline';

const breakdown = z.strictObject({
  withinDays: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .describe('Services that end within so many days; 30 without it'),
});
export type BreakdownQuery = z.infer<typeof breakdown>;

export const accountCommands = {
  search: {
    method: 'GET',
    path: '/accounts/search',
    summary: 'Find accounts by parts of name, code, e-mail or telephone number, or by Korean initials',
    query: searchQuery,
  },
  breakdown: {
    method: 'GET',
    path: '/accounts/breakdown',
    summary: 'Accounts by manager and industry, key accounts, and services that end soon',
    query: breakdown,
  },
  validate: {
    method: 'POST',
    path: '/accounts/validate',
    summary:
      'Check an account before it is saved: what would be stored, what is wrong, which accounts are like it',
    body: newAccount,
  },
  register: {
    method: 'POST',
    path: '/accounts/register',
    summary: 'Make an account together with its contacts',
    body: registration,
  },
  overview: {
    method: 'GET',
    path: '/accounts/:documentId/overview',
    summary: 'One page about a customer: the account, what hangs on it and what happened last',
  },
  timeline: {
    method: 'GET',
    path: '/accounts/:documentId/timeline',
    summary: 'Everything that happened with a customer, the latest first',
    query: timelineQuery,
  },
  map: {
    method: 'GET',
    path: '/accounts/:documentId/map',
    summary: 'Where an account is on a map',
  },
  projects: {
    method: 'GET',
    path: '/accounts/:documentId/projects',
    summary: 'The projects of a customer, also those that only have schedules with it',
  },
  registerProject: {
    method: 'POST',
    path: '/accounts/:documentId/projects',
    summary: 'Make a project with this account as its client',
    body: newProject,
  },
  addToProject: {
    method: 'PUT',
    path: '/accounts/:documentId/projects/:projectId',
    summary: 'Make an account one of the further accounts of a project',
  },
  addEmployee: {
    method: 'POST',
    path: '/accounts/:documentId/employees',
    summary: 'Add a contact with the type that the settings name for employees',
    body: newPerson,
  },
  addToGroup: {
    method: 'PUT',
    path: '/accounts/:documentId/groups/:groupId',
    summary: 'Put an account into a group',
  },
  removeFromGroup: {
    method: 'DELETE',
    path: '/accounts/:documentId/groups/:groupId',
    summary: 'Take an account out of a group',
  },
  relate: {
    method: 'PUT',
    path: '/accounts/:documentId/related/:otherId',
    summary: 'Relate two accounts to each other',
  },
  unrelate: {
    method: 'DELETE',
    path: '/accounts/:documentId/related/:otherId',
    summary: 'End the relation of two accounts',
  },
  addFavourite: {
    method: 'PUT',
    path: '/accounts/:documentId/favourite',
    summary: 'Put an account among my favourites',
  },
  removeFavourite: {
    method: 'DELETE',
    path: '/accounts/:documentId/favourite',
    summary: 'Take an account out of my favourites',
  },
} as const satisfies Commands;

export interface ProjectOfAccount {
  readonly documentId: string;
  readonly name: string;
  readonly state: 'active' | 'closed';
  /** First and last day, YYYY-MM-DD; null: not said. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** `linked`: client or further account. `transaction`: only schedules of the project name the customer. */
  readonly link: 'linked' | 'transaction';
}
