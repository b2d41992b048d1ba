import { isNamed } from '../forms/field-spec';
import type { StoredRecord } from '../records/api';

/** What a cell shows of a record; null: a dash. */
export const textIn = (record: StoredRecord, field: string): string | null => {
  const value = record[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
};

export const recordIn = (record: StoredRecord, field: string) => {
  const value = record[field];
  return isNamed(value) ? value : null;
};

export const nameIn = (record: StoredRecord, field: string): string | null =>
  recordIn(record, field)?.name ?? null;
