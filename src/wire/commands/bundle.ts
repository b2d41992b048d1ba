import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { longText, shortText } from './text-input';

const documentId = z.string().min(1).max(64);
const decimal = z.union([z.number(), z.string().max(40)]);

const items = z
  .array(
    z.strictObject({
      product: documentId.describe('One that has a price in the book'),
      quantity: decimal.optional().describe('How many are in one bundle; 1 without it'),
      weight: decimal.describe('Above zero; what counts is its proportion to the other weights'),
    })
  )
  .max(200);

export const newBundle = z.strictObject({
  name: shortText,
  code: shortText.describe('Once in the book'),
  description: longText.nullable().optional(),
  taxRate: decimal.nullable().optional(),
  active: z.boolean().optional().describe('true without it'),
  items,
});

const replaceItems = z.strictObject({ items });
const copy = z.strictObject({
  code: shortText.describe('Of the copy'),
  name: shortText.optional(),
  priceBook: documentId
    .optional()
    .describe('Another book that has prices for its products; the same without it'),
});
const move = z.strictObject({ priceBook: documentId });

export type BundleItemsInput = z.infer<typeof items>;
export type NewBundleInput = z.infer<typeof newBundle>;
export type CopyBundleInput = z.infer<typeof copy>;

export const bundleCommands = {
  replaceItems: {
    method: 'PUT',
    path: '/bundles/:documentId/items',
    summary: 'Replace the products of a bundle',
    body: replaceItems,
  },
  copy: {
    method: 'POST',
    path: '/bundles/:documentId/copy',
    summary: 'Make a new bundle as a copy, with products and prices',
    body: copy,
  },
  move: {
    method: 'POST',
    path: '/bundles/:documentId/move',
    summary: 'Move a bundle with its prices to another price book',
    body: move,
  },
} as const satisfies Commands;
