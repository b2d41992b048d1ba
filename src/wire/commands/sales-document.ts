import type { Commands } from '../command';

export const salesDocumentCommands = {
  download: {
    method: 'GET',
    path: '/sales-documents/:documentId/download',
    summary: 'Download a sales document',
    file: 'given',
  },
} as const satisfies Commands;
