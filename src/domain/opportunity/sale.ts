import { isOpen, type OpenStatus, type QuoteStatus } from '../quote/status';

/** `sibling-won`: nobody declined it, another quote of its opportunity was won; the unlock gives it back. */
export const LOST_REASONS = ['sibling-won', 'lost'] as const;
export type LostReason = (typeof LOST_REASONS)[number];

export interface QuoteOfOpportunity {
  readonly id: string;
  readonly status: QuoteStatus;
  readonly lostReason: LostReason | null;
  /** What it was before a sale closed it. */
  readonly formerStatus: OpenStatus | null;
}

export interface QuoteChange {
  readonly id: string;
  readonly set: Partial<Omit<QuoteOfOpportunity, 'id'>>;
}

export interface OpportunityState {
  readonly locked: boolean;
  /** Ids of opportunity statuses. */
  readonly statusId: string | null;
  readonly previousStatusId: string | null;
  readonly soldQuoteId: string | null;
}

export interface OpportunityChange {
  readonly opportunity: OpportunityState;
  readonly quotes: readonly QuoteChange[];
}

/**
 * What a sale does to its opportunity and quotes: the sold one won, open siblings lost for `sibling-won`
 * (quotes that were lost or superseded before stay as they are), the opportunity locked and in the status of
 * the setting "status after sold" (null: it keeps its own). Instants are the server's. (OPP-14, QUO-40,
 * domain.md 5)
 */
export const planSale = (
  opportunity: Pick<OpportunityState, 'statusId'>,
  quotes: readonly QuoteOfOpportunity[],
  soldQuoteId: string,
  statusAfterSoldId: string | null
): OpportunityChange => {
  const closed = quotes.flatMap(({ id, status }) =>
    id !== soldQuoteId && isOpen(status)
      ? [{ id, set: { status: 'lost', lostReason: 'sibling-won', formerStatus: status } as const }]
      : []
  );
  return {
    opportunity: {
      locked: true,
      statusId: statusAfterSoldId ?? opportunity.statusId,
      previousStatusId: opportunity.statusId,
      soldQuoteId,
    },
    quotes: [{ id: soldQuoteId, set: { status: 'won' } }, ...closed],
  };
};

/**
 * What unlocking gives back: the opportunity is open in its previous status, the sold quote is a draft (and
 * still active), and siblings that the sale closed have their former status (one sale at a time is in force,
 * so `sibling-won` says which). Contracts stay. (OPP-19, OPP-21)
 */
export const planUnlock = (
  opportunity: OpportunityState,
  quotes: readonly QuoteOfOpportunity[]
): OpportunityChange => {
  const { soldQuoteId } = opportunity;
  const reopened = quotes
    .filter(({ status, lostReason }) => status === 'lost' && lostReason === 'sibling-won')
    .map(({ id, formerStatus }) => ({
      id,
      set: { status: formerStatus ?? ('draft' as const), lostReason: null, formerStatus: null },
    }));
  const sold = quotes
    .filter(({ id, status }) => id === soldQuoteId && status === 'won')
    .map(({ id }) => ({ id, set: { status: 'draft' as const } }));
  return {
    opportunity: {
      locked: false,
      statusId: opportunity.previousStatusId ?? opportunity.statusId,
      previousStatusId: null,
      soldQuoteId: null,
    },
    quotes: [...sold, ...reopened],
  };
};
