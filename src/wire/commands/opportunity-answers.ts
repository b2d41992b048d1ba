import type { Deed } from '../deed';
import type { NamedRecord } from './account-search';

/** A status that opportunities pass through. */
export interface Stage extends NamedRecord {
  readonly color: string | null;
  readonly pipeline: string | null;
  readonly isClosed: boolean;
  /** Only a sale brings an opportunity here. */
  readonly isWon: boolean;
}

export interface Worth {
  /** ISO 4217 */
  readonly currency: string;
  /** Decimal text. */
  readonly value: string;
}

/** An opportunity in a list or on a card. */
export interface FoundOpportunity extends NamedRecord {
  readonly account: NamedRecord | null;
  readonly project: NamedRecord | null;
  readonly manager: NamedRecord | null;
  readonly stage: Stage | null;
  /** Decimal text in `currency`; null: not yet known. */
  readonly value: string | null;
  /** ISO 4217 */
  readonly currency: string;
  /** What it is worth: its value, or without one the net total of its active quote; null: neither is known. */
  readonly worth: Worth | null;
  /** Percent. */
  readonly probability: number | null;
  /** YYYY-MM-DD */
  readonly expectedCloseDate: string | null;
  readonly locked: boolean;
}

export interface OpportunityResult {
  readonly results: readonly FoundOpportunity[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}

/** Open opportunities of one currency; those whose worth nobody knows are counted only. */
export interface SumOfForecast {
  /** ISO 4217 */
  readonly currency: string;
  readonly count: number;
  /** Decimal text; null: of none of them. */
  readonly value: string | null;
  /** Decimal text: each worth times its probability; without one it adds nothing. */
  readonly weighted: string;
}

export interface Forecast {
  readonly open: readonly SumOfForecast[];
  /** YYYY-MM of the expected close, the earliest first; opportunities without a day are in none. */
  readonly months: readonly (SumOfForecast & { readonly month: string })[];
  /** The ten of each currency that are worth most. */
  readonly prospects: readonly FoundOpportunity[];
}

export interface BoardColumn {
  readonly stage: Stage;
  /** Opportunities in the whole column. */
  readonly count: number;
  /** What the whole column is worth, by currency; currencies are never added. */
  readonly sums: readonly Worth[];
  /** Those of the page that was asked for, the earliest expected close first. */
  readonly cards: readonly FoundOpportunity[];
}

export interface Board {
  /** In the order of the statuses. */
  readonly columns: readonly BoardColumn[];
}

/** How many records of a kind hang on an opportunity, and the first of them. */
export interface PartOfOpportunity {
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface OpportunityOverview {
  readonly opportunity: FoundOpportunity & {
    readonly description: string | null;
    readonly partner: NamedRecord | null;
    readonly soldAt: string | null;
    readonly soldQuote: NamedRecord | null;
    readonly createdAt: string;
    readonly updatedAt: string;
  };
  /** Only kinds of records that the caller may read. */
  readonly parts: Readonly<Record<string, PartOfOpportunity>>;
  /** Of the opportunity itself; null for callers who may not read the history. */
  readonly lastChange: Deed | null;
}
