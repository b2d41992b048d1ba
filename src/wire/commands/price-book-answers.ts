import type { NamedRecord } from './account-search';

/** A price of a book; decimals as texts, days as YYYY-MM-DD, what it names by document id. */
export interface ListedPrice {
  readonly documentId: string;
  /** The moment of its last change (ISO 8601): whoever changes the price sends it back. */
  readonly updatedAt: string;
  readonly product: string | null;
  readonly bundle: string | null;
  readonly unit: string;
  /** ISO 4217 */
  readonly currency: string;
  readonly unitPrice: string;
  readonly minQuantity: string;
  readonly brand: string | null;
  readonly productVersion: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface CodedRecord extends NamedRecord {
  readonly code: string;
}

/** All prices of a book, and what its prices name or may name. */
export interface PricesOfBook {
  /** By product or bundle, unit, currency, brand, version, quantity and day. */
  readonly prices: readonly ListedPrice[];
  /** Those that are sold, and those that the book has prices for. */
  readonly products: readonly CodedRecord[];
  /** Of the book. */
  readonly bundles: readonly CodedRecord[];
  readonly units: readonly NamedRecord[];
  /** Of the book. */
  readonly brands: readonly NamedRecord[];
  /** Of the book. */
  readonly productVersions: readonly NamedRecord[];
}

/** Sums of contract lines that stand, decimals as texts. */
export interface RevenueOfProduct {
  /** null: of a contract by hand. */
  readonly priceBook: (NamedRecord & { readonly version: number }) | null;
  /** null: of a line of a project. */
  readonly product: CodedRecord | null;
  /** ISO 4217 */
  readonly currency: string;
  readonly lines: number;
  readonly quantity: string;
  readonly net: string;
}

/** A price that was written. */
export interface ShownPrice extends ListedPrice {
  readonly label: string;
}

export interface PricesSet {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** In the order in which they were sent. */
  readonly prices: readonly ShownPrice[];
}
