import { z } from '@strapi/utils';
import type { Problem } from '../../domain/shared/problem';
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

export interface BreakdownQuery {
  readonly withinDays?: string;
}

const named = z.strictObject({ documentId: z.string(), name: z.string() });
const count = z.int().min(0);

/** Active accounts that the caller sees; null: without a manager, without an industry. */
export const accountBreakdown = z.strictObject({
  total: count,
  keyAccounts: count,
  byManager: z.array(z.strictObject({ manager: named.nullable(), count })),
  byIndustry: z.array(z.strictObject({ industry: z.string().nullable(), count })),
  ending: z
    .strictObject({ accounts: count, services: count })
    .describe('Lines of active contracts that are for a time and end soon'),
  services: z
    .array(
      z.strictObject({
        account: named,
        contract: z.strictObject({ documentId: z.string(), number: z.string() }),
        line: z.string(),
        endDate: z.iso.date(),
      })
    )
    .describe('The first hundred of them, the soonest first'),
});
export type AccountBreakdown = z.infer<typeof accountBreakdown>;

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
}
