import type { LineType } from '../domain/quote/line';
import type { SplitIssue } from '../domain/quote/split';
import type { QuoteStatus } from '../domain/quote/status';
import type { ShownPriceSource } from './quote-workbench';

/** Decimals as texts, in the quote's currency; ids are document ids. */
interface Amounts {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export interface PresentedLinePayer {
  readonly documentId: string;
  /** null: one that the caller does not see, with nothing else of it but its share. */
  readonly account: string | null;
  /** Percent with two decimals. */
  readonly billingSplitPercent: string;
  readonly isRounding: boolean;
  readonly notToExceedLimit: string | null;
}

export interface PresentedPayer extends PresentedLinePayer {
  readonly isPrimary: boolean;
  readonly billToName: string | null;
  readonly billToContactName: string | null;
  readonly paymentTerms: string | null;
}

export interface PresentedLine extends Amounts {
  readonly documentId: string;
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
  readonly product: string | null;
  readonly bundle: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly project: string | null;
  /** The book that gave the price, when it is not that of the quote. */
  readonly priceBook: string | null;
  readonly priceSource: ShownPriceSource | null;
  readonly customers: readonly PresentedLinePayer[];
}

/** A limit that the plan exceeds. */
export interface LimitExceeded {
  readonly account: string | null;
  /** null: the limit of the payer on the whole quote. */
  readonly lineId: string | null;
  readonly planned: string;
  readonly limit: string | null;
  readonly warning: 'limit-exceeded' | null;
}

/** A quote as commands answer: issues and warnings computed at this moment. */
export interface PresentedQuote extends Amounts {
  readonly documentId: string;
  readonly number: string;
  readonly revision: number;
  readonly state: QuoteStatus;
  readonly isActive: boolean;
  /** To be sent with the next edit of its lines. */
  readonly version: number;
  /** ISO 4217 */
  readonly currency: string;
  /** By tax rate, the lowest first. */
  readonly rates: readonly (Amounts & { readonly taxRate: string })[];
  readonly discountPercent: string | null;
  readonly discountAmount: string | null;
  /** Units of `currency` for one of the currency the quote had before, and the rate's day. */
  readonly exchangeRate: string | null;
  readonly exchangeRateDate: string | null;
  readonly groups: readonly (Amounts & { readonly groupName: string })[];
  readonly lines: readonly PresentedLine[];
  readonly customers: readonly PresentedPayer[];
  readonly issues: readonly SplitIssue[];
  readonly warnings: readonly LimitExceeded[];
}
