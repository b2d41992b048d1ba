import { toBasisPoints, toPercentText, WHOLE } from '../money/percent';
import { type Reason, refuseIf } from '../shared/rule-violation';
import type { CustomerNoun, LineCustomer, Stored } from './customer';
import { isCounted, type LineType } from './line';
import type { DecimalInput } from '../money/decimal';

/**
 * Something wrong with a list of payers; computed, never stored (QLC-51). `lineId` null: the quote's own
 * list.
 */
export type SplitIssue =
  | { readonly code: 'quote.split-not-100'; readonly lineId: string | null; readonly total: string }
  | { readonly code: 'quote.rounding-not-one'; readonly lineId: string | null; readonly count: number };

export interface SplitLists {
  readonly customers: readonly LineCustomer[];
  readonly lines: readonly {
    readonly id: string;
    readonly type: LineType;
    readonly isOptional?: boolean | null;
    readonly isChosen?: boolean | null;
    readonly customers: readonly LineCustomer[];
  }[];
}

export interface Share {
  readonly id: string;
  readonly billingSplitPercent: DecimalInput;
}

/** Basis points. */
export const splitTotal = (rows: readonly Pick<LineCustomer, 'billingSplitPercent'>[]): bigint =>
  rows.reduce((total, row) => total + toBasisPoints(row.billingSplitPercent), 0n);

/** What keeps one list from being split: percents off 100.00, not exactly one rounding customer. */
export const issuesOfList = (rows: readonly LineCustomer[], lineId: string | null): SplitIssue[] => {
  const total = splitTotal(rows);
  const count = rows.filter(({ isRounding }) => isRounding).length;
  return [
    ...(total === WHOLE
      ? []
      : [{ code: 'quote.split-not-100' as const, lineId, total: toPercentText(total) }]),
    ...(rows.length === 0 || count === 1 ? [] : [{ code: 'quote.rounding-not-one' as const, lineId, count }]),
  ];
};

/**
 * Issues of the quote's list and of every project line's that counts; other lines have no list of their own
 * (QLC-50, QLC-56).
 */
export const splitIssues = ({ customers, lines }: SplitLists): SplitIssue[] => [
  ...issuesOfList(customers, null),
  ...lines
    .filter((line) => line.type === 'project' && isCounted(line))
    .flatMap((line) => issuesOfList(line.customers, line.id)),
];

export const asReason = ({ code, ...details }: SplitIssue): Reason => ({ code, details });

/**
 * Equal shares of 100 %, floored to two decimals; the rest goes to the rounding customer, or without one to
 * the first: 3 -> 33.33, 33.33, 33.34 (R); 7 -> 14.28 x 6, 14.32 (R). In the order given. (QLC-52, QLC-53)
 */
export const distributeEvenly = (
  rows: readonly { readonly id: string; readonly isRounding: boolean }[]
): { readonly id: string; readonly billingSplitPercent: string }[] => {
  if (rows.length === 0) return [];
  const each = WHOLE / BigInt(rows.length);
  const rest = WHOLE - each * BigInt(rows.length - 1);
  const takesRest = rows.find(({ isRounding }) => isRounding) ?? rows[0];
  return rows.map((row) => ({
    id: row.id,
    billingSplitPercent: toPercentText(row === takesRest ? rest : each),
  }));
};

const badIds = (
  known: readonly { readonly id: string }[],
  edits: readonly Share[],
  noun: CustomerNoun
): Reason[] => {
  const ids = new Set(known.map(({ id }) => id));
  const isRepeated = (id: string, index: number) => edits.findIndex((edit) => edit.id === id) !== index;
  return edits.flatMap(({ id }, index) => [
    ...(ids.has(id) ? [] : [{ code: `${noun}.unknown`, details: { id } }]),
    ...(isRepeated(id, index) ? [{ code: `${noun}.twice`, details: { id } }] : []),
  ]);
};

/**
 * Several percents of one list in one edit; rows that are not named keep theirs. Unlike a single write this
 * must come to 100.00. Answers what to store. Refuses `<noun>.unknown`, `<noun>.twice`, `percent.*`,
 * `quote.split-not-100`. (QLC-49, QLC-50)
 */
export const editSplits = (
  rows: readonly Stored<LineCustomer>[],
  edits: readonly Share[],
  noun: CustomerNoun,
  lineId: string | null = null
): { readonly id: string; readonly billingSplitPercent: string }[] => {
  refuseIf(badIds(rows, edits, noun));
  const shares = new Map(
    edits.map((edit) => [edit.id, toPercentText(toBasisPoints(edit.billingSplitPercent))])
  );
  const after = rows.map((row) => ({
    ...row,
    billingSplitPercent: shares.get(row.id) ?? row.billingSplitPercent,
  }));
  refuseIf(
    issuesOfList(after, lineId)
      .filter(({ code }) => code === 'quote.split-not-100')
      .map(asReason)
  );
  return [...shares].map(([id, billingSplitPercent]) => ({ id, billingSplitPercent }));
};

/** Whether winning may go on; every list that is off is named. */
export const reasonsAgainstSplit = (lists: SplitLists): Reason[] => splitIssues(lists).map(asReason);
