import type { ChangeEntry } from '../../../../../../../../wire/commands/timeline';

/** One field of one change: a row of the history. */
export interface ChangeRow {
  readonly key: string;
  readonly entry: ChangeEntry;
  /** Null: the record was made or deleted, all of it. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** The first row of an entry tells who and when. */
  readonly isFirst: boolean;
}

/** What a new or deleted record is or was called. */
const nameOf = ({ changes }: ChangeEntry): Pick<ChangeRow, 'before' | 'after'> => {
  const [before, after] = changes.name ?? changes.number ?? changes.excerpt ?? [null, null];
  return { before, after };
};

type IsShown = (recordType: string, field: string) => boolean;

const rowsOf = (entry: ChangeEntry, index: number, isShown: IsShown): ChangeRow[] => {
  const key = `${entry.at}-${index}`;
  const changes =
    entry.action === 'update'
      ? Object.entries(entry.changes).filter(([field]) => isShown(entry.recordType, field))
      : [];
  if (changes.length === 0) return [{ key, entry, field: null, ...nameOf(entry), isFirst: true }];
  return changes.map(([field, [before, after]], place) => ({
    key: `${key}-${field}`,
    entry,
    field,
    before,
    after,
    isFirst: place === 0,
  }));
};

/** Updates by each field that people see; what was made or deleted as one row. */
export const changeRows = (entries: readonly ChangeEntry[], isShown: IsShown): readonly ChangeRow[] =>
  entries.flatMap((entry, index) => rowsOf(entry, index, isShown));

/** What a field held, as text; lists by their parts. Null and empty are nothing. */
export const shownValue = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shownValue).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** An instant as the history keeps it, in UTC with or without saying so; null for everything else. */
export const instantOf = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(value)
    ? `${value.replace(/Z$/, '')}Z`
    : null;
