import type { DocumentCurrency } from '../domain/document/format';

/** A text, or null where the record has none: it prints as a blank. */
type Text = string | null;
/** A decimal number as text, `-1234.50`; never a JavaScript number. */
export type Decimal = string;
/** A calendar day, `YYYY-MM-DD`. */
type Day = string;

export interface PostalAddress {
  readonly street: Text;
  readonly postalCode: Text;
  readonly city: Text;
  readonly country: Text;
}

export interface Party {
  readonly name: string;
  readonly address: PostalAddress | null;
  readonly email: Text;
  readonly phone: Text;
  readonly registrationNumber: Text;
  readonly vatNumber: Text;
}

export interface Amounts {
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly gross: Decimal;
}

export interface Share extends Amounts {
  readonly name: string;
  readonly percent: Decimal;
  readonly isPrimary: boolean;
}

export interface DocumentLine extends Amounts {
  readonly position: number;
  readonly type: 'product' | 'project' | 'rounding';
  readonly name: string;
  readonly description: Text;
  readonly quantity: Decimal;
  readonly unit: Text;
  readonly unitPrice: Decimal;
  readonly discountPercent: Decimal;
  readonly taxRate: Decimal;
  /** Net before this line's share of the discount of the whole quote. */
  readonly amount: Decimal;
  readonly group: Text;
  readonly payers: readonly Share[];
}

/** Lines under one name, and what they come to; lines without a group stand under a blank one. */
export interface DocumentGroup extends Amounts {
  readonly name: string;
  readonly lines: readonly DocumentLine[];
}

export interface DocumentPayer extends Share {
  readonly billToName: Text;
  readonly contactName: Text;
  readonly paymentTerms: Text;
  readonly notToExceedLimit: Decimal | null;
}

/**
 * Everything that a quote on paper says, as it was when the paper was made: whoever renders collects it once
 * and nothing is looked up later. Amounts are decimal strings in `currency`, with no more decimals than the
 * currency has (unit prices: six); percentages are in percent (`19.00`). The sums are the server's own and
 * are printed as given, never computed here.
 */
export interface QuoteDocumentRecord {
  /** BCP-47 tag of the language of the paper: `en`, `ko`, `pt-BR`. */
  readonly locale: string;
  readonly currency: DocumentCurrency;
  readonly company: Party & {
    readonly website: Text;
    readonly bankName: Text;
    readonly bankAccount: Text;
    readonly bic: Text;
  };
  readonly customer: Party & { readonly code: Text };
  readonly contacts: readonly {
    readonly name: string;
    readonly jobTitle: Text;
    readonly email: Text;
    readonly phone: Text;
  }[];
  readonly opportunity: { readonly name: Text; readonly project: Text; readonly managerName: Text };
  readonly quote: {
    readonly number: string;
    readonly revision: number;
    readonly name: Text;
    /** As people read it, in the language of the paper. */
    readonly status: string;
    readonly issueDate: Day | null;
    readonly dueDate: Day | null;
    readonly paymentTerms: Text;
    readonly terms: Text;
    readonly priceBook: Text;
    readonly ownerName: Text;
    readonly ownerEmail: Text;
  };
  /** What counts: all but optional lines that are not chosen. */
  readonly lines: readonly DocumentLine[];
  /** The same lines, in the order of the first line of each group. */
  readonly groups: readonly DocumentGroup[];
  /** Optional lines that are not chosen: in no sum. */
  readonly options: readonly DocumentLine[];
  readonly payers: readonly DocumentPayer[];
  readonly taxes: readonly { readonly rate: Decimal; readonly base: Decimal; readonly amount: Decimal }[];
  readonly totals: Amounts & {
    /** Net before the discount of the whole quote. */
    readonly subtotal: Decimal;
    /** Of the whole quote; zero when there is none. */
    readonly discount: Decimal;
  };
}
