import type { LineType } from '../domain/quote/line';
import type { SaleCandidate, SellableLine } from '../domain/quote/reasons-not-to-sell';
import type { QuoteStatus } from '../domain/quote/status';
import type { PriceSource } from '../domain/price-book/resolve-price';
import type { NamedRecord } from './commands/account-search';
import type { Deed } from './deed';
import type { ManualPrice } from './quote-aggregate';

/** Days `YYYY-MM-DD`, instants ISO texts, decimals texts; amounts in the quote's currency. */
export interface WorkbenchQuote {
  readonly documentId: string;
  readonly name: string;
  readonly number: string;
  readonly revision: number;
  readonly state: QuoteStatus;
  readonly isActive: boolean;
  readonly version: number;
  readonly currency: string;
  readonly exchangeRate: string | null;
  readonly exchangeRateDate: string | null;
  readonly discountPercent: string | null;
  readonly discountAmount: string | null;
  readonly notes: string | null;
  readonly startDate: string | null;
  readonly dueDate: string | null;
  readonly lostNote: string | null;
}

/** Where a price came from, without the database's own numbers. */
export type ShownPriceSource = Omit<PriceSource, 'book' | 'row'> | ManualPrice;

/** `account`: its document id, or `hidden-N` for one that the caller does not see; then there is no name. */
export interface WorkbenchLinePayer {
  readonly account: string;
  readonly name: string | null;
  readonly billingSplitPercent: string;
  readonly isRounding: boolean;
  readonly notToExceedLimit: string | null;
}

export interface WorkbenchPayer extends WorkbenchLinePayer {
  readonly isPrimary: boolean;
  readonly billToName: string | null;
  readonly billToContactName: string | null;
  readonly paymentTerms: string | null;
}

export interface WorkbenchLine {
  readonly documentId: string;
  readonly type: LineType;
  readonly name: string;
  readonly description: string | null;
  readonly groupName: string | null;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxRate: string;
  readonly priceSource: ShownPriceSource | null;
  readonly product: string | null;
  readonly bundle: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly project: string | null;
  /** What it sells, as `reasonsNotToSell` asks. */
  readonly products: SellableLine['products'];
  readonly customers: readonly WorkbenchLinePayer[];
}

/** A quote with everything that a screen to work on it needs, in one answer. */
export interface Workbench {
  /** In the company's time zone. */
  readonly today: string;
  readonly defaultTaxRate: string;
  readonly quote: WorkbenchQuote;
  readonly priceBook: (NamedRecord & { readonly version: number }) | null;
  readonly brand: NamedRecord | null;
  readonly productVersion: NamedRecord | null;
  readonly opportunity: NamedRecord & {
    readonly account: NamedRecord | null;
    readonly project: NamedRecord | null;
  };
  /** The other quotes of the opportunity. */
  readonly siblings: readonly (NamedRecord & {
    readonly number: string;
    readonly revision: number;
    readonly state: QuoteStatus;
    readonly isActive: boolean;
  })[];
  /** What a sale asks of the opportunity and the quote; see `reasonsNotToSell`. */
  readonly sale: Pick<SaleCandidate, 'opportunity' | 'inactiveAccountIds'> & {
    /** Fields that the price book requires and the quote leaves empty. */
    readonly missingFields: readonly string[];
  };
  readonly held: { readonly hasActuals: boolean; readonly hasContract: boolean };
  readonly contract: { readonly documentId: string; readonly number: string } | null;
  readonly units: readonly NamedRecord[];
  readonly payers: readonly WorkbenchPayer[];
  readonly lines: readonly WorkbenchLine[];
  readonly lastChange: Deed | null;
  /** When it came into its present state. */
  readonly lastMove: Deed | null;
}

/** A product or bundle that the quote's price book prices today, in one unit. */
export interface SellableItem {
  readonly kind: 'product' | 'bundle';
  readonly documentId: string;
  readonly name: string;
  readonly code: string | null;
  readonly description: string | null;
  readonly unit: NamedRecord;
  /** The least that the book has a price for. */
  readonly quantity: string;
  /** Null: the company's default. */
  readonly taxRate: string | null;
  readonly products: SellableLine['products'];
  readonly unitPrice: string;
  readonly priceSource: ShownPriceSource;
}
