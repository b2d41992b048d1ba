import type { Commands } from '../command';
import { newPerson } from './account-input';

export const partnerCommands = {
  addConsultant: {
    method: 'POST',
    path: '/partners/:documentId/consultants',
    summary: 'Add a contact with the type that the settings name for consultants',
    body: newPerson,
  },
} as const satisfies Commands;
