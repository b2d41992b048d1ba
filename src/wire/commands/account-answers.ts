import type { Problem } from '../../domain/shared/problem';
import type { Deed } from '../deed';
import type { NamedRecord } from './account-search';
import type { ChangeEntry } from './timeline';

/** A record that looks like the one typed in, as far as the caller sees it. */
export interface Duplicate extends NamedRecord {
  /** Fields that are the same. */
  readonly same: readonly string[];
}

/** What `POST /accounts/validate` answers; nothing is stored. */
export interface AccountCheck {
  /** Would it be stored? Duplicates are warnings and keep nobody from saving. */
  readonly isValid: boolean;
  /** Fields as they would be stored; relations as their names. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The country in three languages; null without one. */
  readonly countryNames: Readonly<Record<'en' | 'ko' | 'pt', string>> | null;
  readonly problems: readonly Problem[];
  readonly duplicates: readonly Duplicate[];
}

export interface Registered {
  readonly account: NamedRecord;
  readonly contacts: readonly NamedRecord[];
  readonly duplicates: readonly Duplicate[];
}

/** Active accounts that the caller sees. */
export interface AccountBreakdown {
  readonly total: number;
  readonly keyAccounts: number;
  /** null: without a manager. */
  readonly byManager: readonly { readonly manager: NamedRecord | null; readonly count: number }[];
  /** null: without an industry. */
  readonly byIndustry: readonly { readonly industry: string | null; readonly count: number }[];
  /** Lines of active contracts that are for a time and end soon. */
  readonly ending: { readonly accounts: number; readonly services: number };
  /** The first hundred of them, the soonest first. */
  readonly services: readonly {
    readonly account: NamedRecord;
    readonly contract: { readonly documentId: string; readonly number: string };
    readonly line: string;
    /** YYYY-MM-DD */
    readonly endDate: string;
  }[];
}

/** How many records of a kind hang on the account, and the first of them. */
export interface TabOfAccount {
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Amounts of one currency, as decimal text; currencies are never added up. */
export interface SumOfCurrency {
  readonly currency: string;
  readonly amount: string;
}

/** What a glance at a customer should tell; null for kinds of records that the caller may not read. */
export interface AccountFigures {
  readonly openDeals: { readonly count: number; readonly sums: readonly SumOfCurrency[] } | null;
  /** Gross of its active contracts. */
  readonly underContract: { readonly count: number; readonly sums: readonly SumOfCurrency[] } | null;
  /** Current time-based lines of active contracts that end within 90 days, the next ones first, five at most. */
  readonly endingSoon: {
    readonly count: number;
    readonly next: readonly {
      readonly documentId: string;
      readonly name: string;
      readonly endDate: string;
      readonly contract: string;
    }[];
  } | null;
  readonly lastMemoAt: string | null;
}

export interface AccountOverview {
  readonly figures: AccountFigures;
  /** The account with its relations by name. */
  readonly account: Readonly<Record<string, unknown>>;
  /** Only kinds of records that the caller may read. */
  readonly tabs: Readonly<Record<string, TabOfAccount>>;
  /** The last changes; null for callers who may not read the history. */
  readonly timeline: readonly ChangeEntry[] | null;
  /** Of the account itself; null for callers who may not read the history. */
  readonly lastChange: Deed | null;
}
