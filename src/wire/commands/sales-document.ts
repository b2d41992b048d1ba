import type { Commands } from '../command';

export const salesDocumentCommands = {
  download: {
    method: 'GET',
    path: '/sales-documents/:documentId/download',
    summary: 'Download a sales document',
    file: 'given',
  },
  pdf: {
    method: 'GET',
    path: '/sales-documents/:documentId/pdf',
    summary: 'Download a sales document as PDF, which LibreOffice makes once',
    file: 'given',
  },
} as const satisfies Commands;
