import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { shortText } from './text-input';

const copy = z.strictObject({
  code: shortText.describe('Of the copy; no other product has it'),
  name: shortText.optional().describe('That of the product without it'),
  withPrices: z.boolean().optional().describe('Also its prices in books that are not superseded'),
});

export type CopyProductInput = z.infer<typeof copy>;

export const productCommands = {
  copy: {
    method: 'POST',
    path: '/products/:documentId/copy',
    summary: 'Make a new product as a copy',
    body: copy,
  },
} as const satisfies Commands;
