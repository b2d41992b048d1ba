import type { LineType } from '../domain/quote/line';

type Text = string | null;

interface SnapshotAddress {
  readonly street: Text;
  readonly postalCode: Text;
  readonly city: Text;
  /** ISO 3166-1, two letters. */
  readonly country: Text;
}

interface SnapshotPayer {
  /** Document id. */
  readonly accountId: string;
  /** Null for an account that the reader does not see: it is in every sum and named by nothing. */
  readonly accountName: Text;
  readonly billingSplitPercent: string;
  readonly isRounding: boolean;
  readonly notToExceedLimit: string | null;
}

export interface SnapshotQuoteCustomer extends SnapshotPayer {
  readonly isPrimary: boolean;
  readonly billToName: Text;
  readonly billToContactName: Text;
  readonly paymentTerms: Text;
}

export interface SnapshotLine {
  readonly id: string;
  readonly type: LineType;
  readonly name: string;
  readonly description: Text;
  readonly quantity: string;
  readonly unit: Text;
  readonly unitPrice: string;
  readonly discountPercent: string | null;
  readonly taxRate: string | null;
  readonly groupName: Text;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  /** The line's share of the discount of the whole quote. */
  readonly documentDiscount: string;
  readonly customers: readonly SnapshotPayer[];
}

/**
 * A quote and all that its paper tells, as rows had it at one moment. Decimals are texts, days `YYYY-MM-DD`;
 * `customer` is null for whom its account is hidden or who has none yet.
 */
export interface QuoteSnapshot {
  readonly company:
    | (SnapshotAddress & {
        readonly name: Text;
        readonly email: Text;
        readonly phone: Text;
        readonly website: Text;
        readonly registrationNumber: Text;
        readonly vatNumber: Text;
        readonly bankName: Text;
        readonly bankAccount: Text;
        readonly bic: Text;
        readonly locale: string;
        readonly timeZone: string;
      })
    | null;
  readonly customer:
    | (SnapshotAddress & {
        readonly name: Text;
        readonly code: Text;
        readonly streetNumber: Text;
        readonly email: Text;
        readonly phone: Text;
        readonly registrationNumber: Text;
        readonly vatNumber: Text;
      })
    | null;
  readonly contacts: readonly {
    readonly name: Text;
    readonly jobTitle: Text;
    readonly email: Text;
    readonly phone: Text;
  }[];
  readonly opportunity: {
    readonly name: Text;
    readonly project: Text;
    readonly managerName: Text;
    readonly managerEmail: Text;
  } | null;
  readonly quote: {
    readonly number: Text;
    readonly revision: number;
    readonly name: string;
    readonly status: string;
    readonly currency: string;
    readonly startDate: Text;
    readonly dueDate: Text;
    readonly notes: Text;
    readonly priceBook: Text;
    /** An instant, ISO 8601 in UTC. */
    readonly createdAt: string;
  };
  readonly lines: readonly SnapshotLine[];
  readonly customers: readonly SnapshotQuoteCustomer[];
  readonly template: { readonly language: Text } | null;
}
