import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { shortText } from './text-input';

/** BCP-47, such as `en`, `ko` or `pt-BR`. */
const language = z.string().trim().min(2).max(35);

export const quoteTemplateCommands = {
  upload: {
    method: 'POST',
    path: '/price-books/:documentId/templates',
    summary: 'Upload a Word template to a price book',
    body: z.strictObject({ name: shortText, language: language.optional() }),
    file: 'taken',
  },
  replaceFile: {
    method: 'PUT',
    path: '/quote-templates/:documentId/file',
    summary: 'Give a Word template another file',
    file: 'taken',
  },
  check: {
    method: 'POST',
    path: '/quote-templates/check',
    summary: 'List what is wrong with a Word template, keeping nothing',
    file: 'taken',
  },
  tokens: {
    method: 'GET',
    path: '/quote-templates/tokens',
    summary: 'List the tokens that a Word template may use',
    query: z.strictObject({ locale: z.string().trim().max(35).optional() }),
  },
  download: {
    method: 'GET',
    path: '/quote-templates/:documentId/file',
    summary: 'Download the file of a Word template',
    file: 'given',
  },
  preview: {
    method: 'POST',
    path: '/quote-templates/:documentId/preview',
    summary: 'See what a Word template makes of sample data or of a quote, keeping nothing',
    body: z.strictObject({
      quote: z.string().min(1).optional(),
      format: z.enum(['docx', 'pdf']).optional(),
    }),
    file: 'given',
  },
} as const satisfies Commands;
