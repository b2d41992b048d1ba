import type { Core } from '@strapi/strapi';
import type { NewBundleInput } from '../commands/bundle';

/** Decimals as texts. */
export interface ShownBundle {
  readonly documentId: string;
  readonly name: string;
  readonly code: string;
  readonly description: string | null;
  /** Percent; null: the rate of the settings. */
  readonly taxRate: string | null;
  readonly active: boolean;
  readonly priceBook: { readonly documentId: string; readonly name: string };
  readonly items: readonly {
    readonly documentId: string;
    readonly product: { readonly documentId: string; readonly name: string; readonly code: string };
    readonly quantity: string;
    readonly weight: string;
    /** The weight as a percent of all; the shares of a bundle sum to 100.00. */
    readonly share: string;
  }[];
  readonly prices: readonly {
    readonly documentId: string;
    readonly unit: string;
    readonly currency: string;
    readonly unitPrice: string;
    readonly minQuantity: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}

/** What `strapi.service('api::bundle.bundle')` answers to other types. */
export interface BundleService {
  ofBook(input: { readonly priceBook: number }): Promise<readonly ShownBundle[]>;
  add(input: NewBundleInput & { readonly priceBook: number }): Promise<ShownBundle>;
  /**
   * Copies every bundle of a book with its products, without prices, to another book; in the open transaction.
   * Answers with the row number of each copy by that of its original.
   */
  copyAll(input: { readonly from: number; readonly to: number }): Promise<ReadonlyMap<number, number>>;
}

export const bundlesOf = (strapi: Core.Strapi): BundleService =>
  strapi.service('api::bundle.bundle') as unknown as BundleService;
