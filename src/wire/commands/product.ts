import { z } from '@strapi/utils';
import type { Commands } from '../command';

const text = z.string().trim().min(1).max(255);
const copy = z.strictObject({
  code: text.describe('Of the copy; no other product has it'),
  name: text.optional().describe('That of the product without it'),
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
