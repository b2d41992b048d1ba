import type { NamedRecord } from '../../../../../../wire/commands/account-search';

/** A product or bundle with its prices in all books; decimals as texts. */
export interface OverviewRow extends NamedRecord {
  readonly type: 'product' | 'bundle';
  readonly code: string;
  readonly active: boolean;
  readonly prices: readonly {
    readonly documentId: string;
    readonly priceBook: NamedRecord & { readonly version: number; readonly active: boolean };
    readonly unit: string;
    readonly currency: string;
    readonly unitPrice: string;
    readonly brand: string | null;
    readonly productVersion: string | null;
    readonly minQuantity: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}
