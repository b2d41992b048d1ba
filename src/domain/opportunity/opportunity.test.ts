import { reasonsNotToDeleteOpportunity, reasonsNotToUnlock, refuseWhenLocked } from './lock';
import { type OpportunityState, planSale, planUnlock, type QuoteOfOpportunity } from './sale';

const quote = (id: string, more: Partial<QuoteOfOpportunity> = {}): QuoteOfOpportunity => ({
  id,
  status: 'draft',
  lostReason: null,
  formerStatus: null,
  closedById: null,
  ...more,
});

const apply = (quotes: QuoteOfOpportunity[], changes: ReturnType<typeof planSale>['quotes']) =>
  quotes.map((row) => ({ ...row, ...changes.find(({ id }) => id === row.id)?.set }));

const quotes = [
  quote('active', { status: 'sent' }),
  quote('draft'),
  quote('sent', { status: 'sent' }),
  quote('declined', { status: 'lost', lostReason: 'too-expensive' }),
  quote('old', { status: 'superseded' }),
];

describe('a locked opportunity', () => {
  it('takes no write, and is not deleted', () => {
    expect(() => refuseWhenLocked({ isLocked: true })).toThrow('opportunity.locked');
    expect(refuseWhenLocked({ isLocked: false })).toBeUndefined();
    expect(reasonsNotToDeleteOpportunity({ isLocked: true })).toEqual([{ code: 'opportunity.locked' }]);
  });

  it('refuses as a conflict', () => {
    const refusal = () => refuseWhenLocked({ isLocked: true });
    expect(refusal).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('is the only kind that can be unlocked', () => {
    expect(reasonsNotToUnlock({ isLocked: true })).toEqual([]);
    expect(reasonsNotToUnlock({ isLocked: false })).toEqual([{ code: 'opportunity.not-locked' }]);
  });
});

describe('a sale', () => {
  const sale = planSale({ statusId: 'negotiation' }, quotes, 'active', 'sold');

  it('wins, locks and moves the opportunity to the status after sold', () =>
    expect(sale.opportunity).toEqual({
      isLocked: true,
      isWon: true,
      statusId: 'sold',
      previousStatusId: 'negotiation',
      soldQuoteId: 'active',
    }));

  it('without that setting the opportunity keeps its status', () =>
    expect(planSale({ statusId: 'negotiation' }, quotes, 'active', null).opportunity.statusId).toBe(
      'negotiation'
    ));

  it('wins its quote and loses open siblings; closed ones stay as they are', () =>
    expect(sale.quotes).toEqual([
      { id: 'active', set: { status: 'won' } },
      {
        id: 'draft',
        set: { status: 'lost', lostReason: 'sibling-won', formerStatus: 'draft', closedById: 'active' },
      },
      {
        id: 'sent',
        set: { status: 'lost', lostReason: 'sibling-won', formerStatus: 'sent', closedById: 'active' },
      },
    ]));
});

describe('unlocking', () => {
  const sale = planSale({ statusId: 'negotiation' }, quotes, 'active', 'sold');
  const sold = apply(quotes, sale.quotes);

  it('opens the opportunity in its previous status', () =>
    expect(planUnlock(sale.opportunity, sold).opportunity).toEqual({
      isLocked: false,
      isWon: false,
      statusId: 'negotiation',
      previousStatusId: null,
      soldQuoteId: null,
    }));

  it('makes the sold quote a draft and gives siblings exactly what they were', () =>
    expect(apply(sold, planUnlock(sale.opportunity, sold).quotes)).toEqual([
      quote('active', { status: 'draft' }),
      quote('draft'),
      quote('sent', { status: 'sent' }),
      quote('declined', { status: 'lost', lostReason: 'too-expensive' }),
      quote('old', { status: 'superseded' }),
    ]));

  it('leaves alone what an earlier sale closed', () => {
    const earlier = quote('x', {
      status: 'lost',
      lostReason: 'sibling-won',
      formerStatus: 'draft',
      closedById: 'earlier',
    });
    const state: OpportunityState = { ...sale.opportunity, soldQuoteId: 'active' };
    expect(planUnlock(state, [earlier]).quotes).toEqual([]);
  });
});
