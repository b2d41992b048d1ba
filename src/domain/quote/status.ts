import { type Reason, RuleViolation } from '../shared/rule-violation';
import type { LineType } from './line';

export const QUOTE_STATUSES = ['draft', 'sent', 'won', 'lost', 'superseded'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/** Those from which a quote may be won. */
export type OpenStatus = Extract<QuoteStatus, 'draft' | 'sent'>;

interface Move {
  readonly from: readonly QuoteStatus[];
  readonly to: readonly QuoteStatus[];
}

/**
 * The one table of legal moves (domain.md 5). `restore` is what an unlock does to siblings its sale closed.
 */
export const QUOTE_MOVES = {
  send: { from: ['draft'], to: ['sent'] },
  win: { from: ['draft', 'sent'], to: ['won'] },
  lose: { from: ['draft', 'sent'], to: ['lost'] },
  revise: { from: ['sent'], to: ['superseded'] },
  unlock: { from: ['won'], to: ['draft'] },
  reopen: { from: ['lost', 'superseded'], to: ['draft'] },
  restore: { from: ['lost'], to: ['draft', 'sent'] },
} as const satisfies Record<string, Move>;

export type QuoteMove = keyof typeof QUOTE_MOVES;

const ALL_MOVES: readonly Move[] = Object.values(QUOTE_MOVES);

/** Whether any act leads from one status to the other. */
export const canMove = (from: QuoteStatus, to: QuoteStatus): boolean =>
  ALL_MOVES.some((move) => move.from.includes(from) && move.to.includes(to));

export const canAct = (act: QuoteMove, status: QuoteStatus): boolean => {
  const move: Move = QUOTE_MOVES[act];
  return move.from.includes(status);
};

/** What a button or a command may do now. */
export const actsFrom = (status: QuoteStatus): QuoteMove[] =>
  (Object.keys(QUOTE_MOVES) as QuoteMove[]).filter((act) => canAct(act, status));

export const reasonsNotToAct = (act: QuoteMove, status: QuoteStatus): Reason[] =>
  canAct(act, status) ? [] : [{ code: 'quote.illegal-move', details: { act, from: status } }];

/** Refuses `quote.illegal-move` (409); the same status again is no move. */
export const refuseIllegalMove = (from: QuoteStatus, to: QuoteStatus): void => {
  if (from === to || canMove(from, to)) return;
  throw new RuleViolation('quote.illegal-move', { from, to }, 'conflict');
};

/** Open: may still be won. Payers stay editable as long (QLC-08 to QLC-14). */
export const isOpen = (status: QuoteStatus): status is OpenStatus => canAct('win', status);

/** From `sent` on lines, prices, dates and currency stay as they are. */
export const freezesContent = (status: QuoteStatus): boolean => status !== 'draft';

export const freezesPayers = (status: QuoteStatus): boolean => !isOpen(status);

/** A quote without anything to sell is not sent: `quote.no-lines`. */
export const reasonsNotToSend = (
  status: QuoteStatus,
  lines: readonly { readonly type: LineType }[]
): Reason[] => [
  ...reasonsNotToAct('send', status),
  ...(lines.every(({ type }) => type === 'rounding') ? [{ code: 'quote.no-lines' }] : []),
];

/** A lost or superseded quote is reopened only while none of its siblings is won. */
export const reasonsNotToReopen = (
  status: QuoteStatus,
  siblings: readonly { readonly id: string; readonly status: QuoteStatus }[]
): Reason[] => [
  ...reasonsNotToAct('reopen', status),
  ...siblings
    .filter((sibling) => sibling.status === 'won')
    .map(({ id }) => ({ code: 'quote.sibling-won', details: { quoteId: id } })),
];
