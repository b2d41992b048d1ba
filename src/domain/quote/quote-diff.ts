import { type ChangedField, changedFields } from './changed-fields';

/** Plain data; decimals as texts, relations as document ids. */
type Fields = Readonly<Record<string, unknown>>;

/** A payer of either list: `accountId` tells it from the others. */
export interface ComparedPayer {
  readonly accountId: string;
  readonly fields: Fields;
}

export interface ComparedLine {
  readonly id: string;
  /** The same on every revision and clone of a line. */
  readonly sourceKey: string;
  readonly name: string;
  /** Without its position: reordering alone is no difference. */
  readonly fields: Fields;
  readonly customers: readonly ComparedPayer[];
}

export interface ComparedQuote {
  readonly fields: Fields;
  readonly totals: Fields;
  readonly customers: readonly ComparedPayer[];
  readonly lines: readonly ComparedLine[];
}

/** `from` is what the one quote says, `to` the other. */
export interface Difference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface PayerDifferences {
  readonly added: readonly ComparedPayer[];
  readonly removed: readonly ComparedPayer[];
  readonly changed: readonly { readonly accountId: string; readonly fields: readonly Difference[] }[];
}

export interface LineDifference {
  /** Of the line on the other quote. */
  readonly id: string;
  readonly name: string;
  readonly fields: readonly Difference[];
  readonly customers: PayerDifferences;
}

export interface QuoteDiff {
  readonly isSame: boolean;
  readonly fields: readonly Difference[];
  readonly totals: readonly Difference[];
  readonly customers: PayerDifferences;
  readonly lines: {
    readonly added: readonly ComparedLine[];
    readonly removed: readonly ComparedLine[];
    readonly changed: readonly LineDifference[];
  };
}

const asDifference = ({ field, sent, stored }: ChangedField): Difference => ({
  field,
  from: sent,
  to: stored,
});

const differences = (from: Fields, to: Fields): Difference[] => changedFields(from, to).map(asDifference);

interface Sides<Item> {
  readonly added: Item[];
  readonly removed: Item[];
  readonly both: readonly (readonly [Item, Item])[];
}

const sides = <Item>(
  from: readonly Item[],
  to: readonly Item[],
  keyOf: (item: Item) => string
): Sides<Item> => {
  const before = new Map(from.map((item) => [keyOf(item), item]));
  const after = new Map(to.map((item) => [keyOf(item), item]));
  return {
    added: to.filter((item) => !before.has(keyOf(item))),
    removed: from.filter((item) => !after.has(keyOf(item))),
    both: from.flatMap((item) => {
      const other = after.get(keyOf(item));
      return other === undefined ? [] : [[item, other] as const];
    }),
  };
};

const payerDifferences = (from: readonly ComparedPayer[], to: readonly ComparedPayer[]): PayerDifferences => {
  const { added, removed, both } = sides(from, to, ({ accountId }) => accountId);
  const changed = both.map(([one, other]) => ({
    accountId: one.accountId,
    fields: differences(one.fields, other.fields),
  }));
  return { added, removed, changed: changed.filter(({ fields }) => fields.length > 0) };
};

const isSameList = ({ added, removed, changed }: PayerDifferences): boolean =>
  added.length + removed.length + changed.length === 0;

const lineDifference = (from: ComparedLine, to: ComparedLine): LineDifference => ({
  id: to.id,
  name: to.name,
  fields: differences(from.fields, to.fields),
  customers: payerDifferences(from.customers, to.customers),
});

/**
 * What one quote says otherwise than another: its own fields, payers with splits and limits, lines with their prices
 * and where these came from, totals. Lines are told by `sourceKey`, payers by their account, so that reordering alone
 * is no difference; 1.5 and 1.50 are the same, and so are nothing and null.
 */
export const quoteDiff = (from: ComparedQuote, to: ComparedQuote): QuoteDiff => {
  const lines = sides(from.lines, to.lines, ({ sourceKey }) => sourceKey);
  const changed = lines.both
    .map(([one, other]) => lineDifference(one, other))
    .filter(({ fields, customers }) => fields.length > 0 || !isSameList(customers));
  const diff = {
    fields: differences(from.fields, to.fields),
    totals: differences(from.totals, to.totals),
    customers: payerDifferences(from.customers, to.customers),
    lines: { added: lines.added, removed: lines.removed, changed },
  };
  const counts = [diff.fields, diff.totals, lines.added, lines.removed, changed].map(({ length }) => length);
  return { isSame: counts.every((count) => count === 0) && isSameList(diff.customers), ...diff };
};
