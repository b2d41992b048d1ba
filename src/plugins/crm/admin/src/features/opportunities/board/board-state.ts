import { exact } from '../../../../../../../domain/money/decimal';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type {
  BoardColumn,
  Worth,
  FoundOpportunity,
} from '../../../../../../../wire/commands/opportunity-answers';

/** A card that was put into another column and whose answer is not there yet. */
export interface Move {
  readonly card: FoundOpportunity;
  /** Document id of the column's status. */
  readonly from: string;
  readonly to: string;
}

export interface BoardState {
  readonly moves: readonly Move[];
  /** What spoke against the last move of a card, by its document id. */
  readonly refused: Readonly<Record<string, readonly Reason[]>>;
}

export type BoardAct =
  | { readonly type: 'moved'; readonly move: Move }
  | { readonly type: 'settled'; readonly card: string }
  | { readonly type: 'refused'; readonly card: string; readonly reasons: readonly Reason[] };

export const NOTHING_MOVED: BoardState = { moves: [], refused: {} };

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** A card moves at once; when the server refuses, it is where it was and says why. */
export const boardAfter = ({ moves, refused }: BoardState, act: BoardAct): BoardState => {
  const card = act.type === 'moved' ? act.move.card.documentId : act.card;
  const others = moves.filter((move) => move.card.documentId !== card);
  const settled = { moves: others, refused: without(refused, card) };
  if (act.type === 'moved') return { ...settled, moves: [act.move, ...others] };
  return act.type === 'refused' ? { moves: others, refused: { ...refused, [card]: act.reasons } } : settled;
};

const plus = (sums: readonly Worth[], { worth }: FoundOpportunity, sign: 1 | -1): Worth[] => {
  if (worth === null) return [...sums];
  const { value, currency } = worth;
  const before = sums.find((sum) => sum.currency === currency)?.value ?? '0';
  const after = sign === 1 ? exact(before).plus(exact(value)) : exact(before).minus(exact(value));
  const others = sums.filter((sum) => sum.currency !== currency);
  return [...others, { currency, value: after.toFixed() }].sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

/** A column as it will be when the moves are stored: cards, number, and sums of each currency by itself. */
export const columnAfter = (column: BoardColumn, moves: readonly Move[]): BoardColumn => {
  const id = column.stage.documentId;
  const come = moves.filter(({ to, from }) => to === id && from !== id).map(({ card }) => card);
  const gone = moves.filter(({ to, from }) => from === id && to !== id).map(({ card }) => card);
  const isGone = new Set([...come, ...gone].map(({ documentId }) => documentId));
  return {
    ...column,
    count: column.count + come.length - gone.length,
    sums: gone.reduce(
      (sums, card) => plus(sums, card, -1),
      come.reduce((sums, card) => plus(sums, card, 1), column.sums as Worth[])
    ),
    cards: [...come, ...column.cards.filter(({ documentId }) => !isGone.has(documentId))],
  };
};

/** Pages of a column one after the other; a card that slid from one page to the next while loading stands once. */
export const joined = (pages: readonly (readonly FoundOpportunity[])[]): readonly FoundOpportunity[] => [
  ...new Map(pages.flat().map((card) => [card.documentId, card])).values(),
];

interface Place {
  readonly id: string;
  readonly left: number;
}

/** The column to the left or right of another one; at the edge it stays. */
export const neighbour = (columns: readonly Place[], current: string, step: 1 | -1): string => {
  const inOrder = [...columns].sort((a, b) => a.left - b.left).map(({ id }) => id);
  return inOrder[inOrder.indexOf(current) + step] ?? current;
};
