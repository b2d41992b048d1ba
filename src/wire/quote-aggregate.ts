import type { LineCustomer, QuoteCustomer, Stored } from '../domain/quote/customer';
import type { LineType } from '../domain/quote/line';
import type { QuoteStatus } from '../domain/quote/status';
import type { PriceSource } from '../domain/price-book/resolve-price';

/** A quote with everything that is judged and written together. Ids are document ids, `row` the row's number. */
export interface LoadedQuote {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly revision: number;
  readonly status: QuoteStatus;
  readonly isActive: boolean;
  readonly version: number;
  readonly currency: string;
  /** Units of `currency` for one of the currency the quote had before, and the rate's day; null: never changed. */
  readonly exchangeRate: string | null;
  readonly exchangeRateDate: string | null;
  /** Off the whole quote: a percent or an amount, or neither. */
  readonly discountPercent: string | null;
  readonly discountAmount: string | null;
  /** As stored with the lines. */
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly notes: string | null;
  readonly startDate: string | null;
  readonly dueDate: string | null;
  readonly priceBookRow: number;
  readonly brandRow: number | null;
  readonly productVersionRow: number | null;
  readonly potentialCustomerRow: number;
  readonly opportunity: LoadedOpportunity;
  readonly customers: readonly LoadedCustomer[];
  readonly lines: readonly LoadedLine[];
}

export interface LoadedOpportunity {
  readonly row: number;
  readonly id: string;
  readonly locked: boolean;
  readonly projectRow: number | null;
}

export interface LoadedCustomer extends Stored<QuoteCustomer> {
  readonly billingSplitPercent: string;
  readonly notToExceedLimit: string | null;
  readonly row: number;
  readonly accountRow: number;
  readonly accountIsActive: boolean;
}

export interface LoadedLineCustomer extends Stored<LineCustomer> {
  readonly billingSplitPercent: string;
  readonly notToExceedLimit: string | null;
  readonly row: number;
  readonly accountRow: number;
  readonly accountIsActive: boolean;
}

/** Decimals as texts. */
export interface LoadedLine {
  readonly row: number;
  readonly id: string;
  readonly sourceKey: string;
  readonly type: LineType;
  readonly position: number;
  readonly name: string;
  readonly description: string | null;
  readonly groupName: string | null;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxRate: string;
  /** The line's share of the quote's discount; its net is less by it. */
  readonly documentDiscount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly priceSource: PriceSource | ManualPrice | null;
  readonly productRow: number | null;
  readonly bundleRow: number | null;
  readonly unitRow: number | null;
  readonly projectRow: number | null;
  readonly product: string | null;
  readonly bundle: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly project: string | null;
  readonly customers: readonly LoadedLineCustomer[];
}

/** A price that somebody typed; `listPrice` is what the price book would have given, if it had one. */
export interface ManualPrice {
  readonly rule: 'manual';
  readonly listPrice: string | null;
}
