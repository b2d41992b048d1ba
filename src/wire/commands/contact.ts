import type { Commands } from '../command';

export const contactCommands = {
  anonymize: {
    method: 'POST',
    path: '/contacts/:documentId/anonymize',
    summary: 'Erase the personal data of a contact for good; the record and its links stay',
  },
} as const satisfies Commands;
