import { exact } from '../money/decimal';

export interface ChangedField {
  readonly field: string;
  readonly sent: unknown;
  readonly stored: unknown;
}

export interface ChangedLines {
  /** Stored meanwhile, not in what was sent. */
  readonly added: readonly string[];
  /** Sent, but no longer stored. */
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly ChangedField[] }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields in which 1.5, '1.5' and '1.5000' are the same. */
const DECIMAL_FIELDS: ReadonlySet<string> = new Set([
  'quantity',
  'unitPrice',
  'minQuantity',
  'discountPercent',
  'discountAmount',
  'taxRate',
  'billingSplitPercent',
  'notToExceedLimit',
  'exchangeRate',
  'net',
  'tax',
  'gross',
]);

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/** Nothing and null are the same to whoever compares; keys in order, so that texts can be compared. */
const canonical = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, DECIMAL_FIELDS.has(key) ? canonicalDecimal(item) : canonical(item)]);
};

const canonicalDecimal = (value: unknown): unknown => {
  const text = String(value);
  return PLAIN_DECIMAL.test(text) ? exact(text).toFixed() : canonical(value);
};

const isSame = (field: string, a: unknown, b: unknown): boolean => {
  const read = DECIMAL_FIELDS.has(field) ? canonicalDecimal : canonical;
  return JSON.stringify(read(a)) === JSON.stringify(read(b));
};

/**
 * For the 409 answer: the fields that a client sent (or based its edit on) and that are stored differently by
 * now. Fields it did not send are not compared. Plain JSON data on both sides; decimals are compared by
 * value.
 */
export const changedFields = (sent: Fields, stored: Fields): ChangedField[] =>
  Object.keys(sent)
    .filter((field) => !isSame(field, sent[field], stored[field]))
    .map((field) => ({ field, sent: sent[field] ?? null, stored: stored[field] ?? null }));

/** The same for a whole list of rows that have an `id`; a sent row without one is new and concerns nobody. */
export const changedLines = (
  sent: readonly (Fields & { readonly id?: string })[],
  stored: readonly (Fields & { readonly id: string })[]
): ChangedLines => {
  const sentById = new Map(sent.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
  const storedById = new Map(stored.map((row) => [row.id, row]));
  const changed = stored.flatMap((row) => {
    const counterpart = sentById.get(row.id);
    const fields = counterpart === undefined ? [] : changedFields(counterpart, row);
    return fields.length === 0 ? [] : [{ id: row.id, fields }];
  });
  return {
    added: [...storedById.keys()].filter((id) => !sentById.has(id)),
    removed: [...sentById.keys()].filter((id) => !storedById.has(id)),
    changed,
  };
};
