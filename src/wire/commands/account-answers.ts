import type { Problem } from '../../domain/shared/problem';
import type { NamedRecord } from './account-search';

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

/** One change in the history of what hangs on an account. */
export interface TimelineEntry {
  readonly at: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly command: string | null;
  readonly recordType: string;
  readonly recordId: string;
  readonly changedFields: readonly string[];
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly hasMore: boolean;
}

/** How many records of a kind hang on the account, and the first of them. */
export interface TabOfAccount {
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface AccountOverview {
  /** The account with its relations by name. */
  readonly account: Readonly<Record<string, unknown>>;
  /** Only kinds of records that the caller may read. */
  readonly tabs: Readonly<Record<string, TabOfAccount>>;
  /** The last changes; null for callers who may not read the history. */
  readonly timeline: readonly TimelineEntry[] | null;
}
