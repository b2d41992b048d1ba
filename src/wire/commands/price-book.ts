import { z } from '@strapi/utils';
import type { Commands } from '../command';
import type { NamedRecord } from './account-search';
import { newBundle } from './bundle';

const documentId = z.string().min(1).max(64);
const decimal = z.union([z.number(), z.string().max(40)]);
const name = z.string().trim().min(1).max(255);
const currency = z.string().length(3);
const decimals = z
  .int()
  .min(0)
  .max(4)
  .optional()
  .describe('Places that each price is rounded to; 4 without it');

const newVersion = z.strictObject({ name: name.optional().describe('That of the book without it') });
const copyBook = z.strictObject({
  name,
  fromCurrency: currency,
  toCurrency: currency,
  rate: decimal
    .optional()
    .describe('Units of toCurrency for one of fromCurrency; the rate of the day without it'),
  decimals,
});
const markUp = z.strictObject({
  percent: decimal.describe('Two decimals at most, above -100'),
  currency: currency.optional().describe('Only prices in this currency'),
  decimals,
});
const id = documentId.nullable().default(null);
const day = z.iso.date().nullable().default(null);
const moment = z.iso.datetime().nullable().default(null).describe('Of a price that exists: as it was read');
const sentPrice = z.strictObject({
  documentId: id.describe('A price that exists; a new one without it'),
  updatedAt: moment,
  product: id,
  bundle: id,
  unit: documentId,
  currency,
  unitPrice: decimal,
  minQuantity: decimal.default(0),
  brand: id,
  productVersion: id,
  validFrom: day,
  validTo: day,
});
const setPrices = z.strictObject({
  prices: z
    .array(sentPrice)
    .max(1000)
    .default([])
    .describe('New and changed prices, each whole: what is left out is empty'),
  removed: z
    .array(z.strictObject({ documentId, updatedAt: moment }))
    .max(1000)
    .default([]),
});
const dryRun = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

const revenue = z.strictObject({
  from: z.iso.date().optional().describe('Contracts made on this day or later'),
  to: z.iso.date().optional(),
  priceBook: documentId.optional(),
});

/** `brand` and `productVersion` keep only the books that have them. */
const applicable = z.strictObject({
  opportunity: documentId,
  brand: documentId.optional(),
  productVersion: documentId.optional(),
});

export type ApplicableQuery = z.infer<typeof applicable>;
export type RevenueQuery = z.infer<typeof revenue>;
export type SetPricesInput = z.infer<typeof setPrices>;
export type CopyBookInput = z.infer<typeof copyBook>;
export type MarkUpInput = z.infer<typeof markUp> & z.infer<typeof dryRun>;

export const priceBookCommands = {
  applicable: {
    method: 'GET',
    path: '/price-books/applicable',
    summary: 'Which price books a quote of an opportunity may use',
    query: applicable,
  },
  prices: {
    method: 'GET',
    path: '/price-books/:documentId/prices',
    summary: 'All prices of a price book, with what they name',
  },
  revenue: {
    method: 'GET',
    path: '/price-books/revenue',
    summary: 'What was sold, by price book, product and currency',
    query: revenue,
  },
  bundles: {
    method: 'GET',
    path: '/price-books/:documentId/bundles',
    summary: 'The bundles of a price book with products, shares and prices',
  },
  addBundle: {
    method: 'POST',
    path: '/price-books/:documentId/bundles',
    summary: 'Make a bundle of products of a price book',
    body: newBundle,
  },
  newVersion: {
    method: 'POST',
    path: '/price-books/:documentId/new-version',
    summary: 'Make the next version of a price book with all it has, and switch the book off',
    body: newVersion,
  },
  copy: {
    method: 'POST',
    path: '/price-books/:documentId/copy',
    summary: 'Copy a price book into another currency',
    body: copyBook,
  },
  setPrices: {
    method: 'PUT',
    path: '/price-books/:documentId/prices',
    summary: 'Change, add and delete many prices of a price book at once, all or none',
    body: setPrices,
  },
  markUp: {
    method: 'POST',
    path: '/price-books/:documentId/mark-up',
    summary: 'Raise or lower all prices of a price book by percent, or preview it',
    body: markUp,
    query: dryRun,
  },
} as const satisfies Commands;

export interface ApplicableBook extends NamedRecord {
  readonly description: string | null;
  readonly version: number;
  /** The quote must name one of them when there are any. */
  readonly brands: readonly NamedRecord[];
  /** The quote may name one of them. */
  readonly productVersions: readonly NamedRecord[];
}
