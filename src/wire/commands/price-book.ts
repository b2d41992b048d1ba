import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { newBundle } from './bundle';

const documentId = z.string().min(1).max(64);

export const priceBookCommands = {
  applicable: {
    method: 'GET',
    path: '/price-books/applicable',
    summary: 'Which price books a quote of an opportunity may use',
    query: z.strictObject({
      opportunity: documentId,
      brand: documentId.optional(),
      productVersion: documentId.optional(),
    }),
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
} as const satisfies Commands;

/** `brand` and `productVersion` keep only the books that have them. */
export interface ApplicableQuery {
  readonly opportunity: string;
  readonly brand?: string;
  readonly productVersion?: string;
}

export interface NamedRecord {
  readonly documentId: string;
  readonly name: string;
}

export interface ApplicableBook extends NamedRecord {
  readonly description: string | null;
  readonly version: number;
  /** The quote must name one of them when there are any. */
  readonly brands: readonly NamedRecord[];
  /** The quote may name one of them. */
  readonly productVersions: readonly NamedRecord[];
}
