import { isOpen, type QuoteStatus } from '../quote/status';

/** Why a quote is lost although nobody declined it: another one of its opportunity was won. */
export const SIBLING_WON = 'sibling-won';

export interface QuoteOfOpportunity {
  readonly id: string;
  readonly status: QuoteStatus;
  readonly lostReason: string | null;
  /** What it was before a sale closed it. */
  readonly formerStatus: QuoteStatus | null;
  /** The quote whose sale closed it. */
  readonly closedById: string | null;
}

export interface QuoteChange {
  readonly id: string;
  readonly set: Partial<Omit<QuoteOfOpportunity, 'id'>>;
}

export interface OpportunityState {
  readonly isLocked: boolean;
  readonly isWon: boolean;
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
 * What a sale does to its opportunity and quotes: the sold one won, open siblings lost for `sibling-won` (quotes that
 * were lost or superseded before stay as they are), the opportunity won, locked and in the status of the setting
 * "status after sold" (null: it keeps its own). Instants are the server's. (OPP-14, QUO-40, domain.md 5)
 */
export const planSale = (
  opportunity: Pick<OpportunityState, 'statusId'>,
  quotes: readonly QuoteOfOpportunity[],
  soldQuoteId: string,
  statusAfterSoldId: string | null
): OpportunityChange => {
  const siblings = quotes.filter(({ id, status }) => id !== soldQuoteId && isOpen(status));
  const closed = siblings.map(({ id, status }) => ({
    id,
    set: {
      status: 'lost' as const,
      lostReason: SIBLING_WON,
      formerStatus: status,
      closedById: soldQuoteId,
    },
  }));
  return {
    opportunity: {
      isLocked: true,
      isWon: true,
      statusId: statusAfterSoldId ?? opportunity.statusId,
      previousStatusId: opportunity.statusId,
      soldQuoteId,
    },
    quotes: [{ id: soldQuoteId, set: { status: 'won' } }, ...closed],
  };
};

/**
 * What unlocking gives back: the opportunity is open in its previous status, the sold quote is a draft (and still
 * active), and siblings that this very sale closed have their former status. Contracts stay. (OPP-19, OPP-21)
 */
export const planUnlock = (
  opportunity: OpportunityState,
  quotes: readonly QuoteOfOpportunity[]
): OpportunityChange => {
  const { soldQuoteId } = opportunity;
  const closedBySale = quotes.filter(
    ({ status, lostReason, closedById }) =>
      status === 'lost' && lostReason === SIBLING_WON && closedById !== null && closedById === soldQuoteId
  );
  const reopened = closedBySale.map(({ id, formerStatus }) => ({
    id,
    set: {
      status: formerStatus ?? ('draft' as const),
      lostReason: null,
      formerStatus: null,
      closedById: null,
    },
  }));
  const sold = quotes
    .filter(({ id, status }) => id === soldQuoteId && status === 'won')
    .map(({ id }) => ({ id, set: { status: 'draft' as const } }));
  return {
    opportunity: {
      isLocked: false,
      isWon: false,
      statusId: opportunity.previousStatusId ?? opportunity.statusId,
      previousStatusId: null,
      soldQuoteId: null,
    },
    quotes: [...sold, ...reopened],
  };
};
