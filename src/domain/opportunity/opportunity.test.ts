import schema from '../../api/quote/content-types/quote/schema.json';
import { reasonsNotToDeleteOpportunity, reasonsNotToUnlock, refuseWhenLocked } from './lock';
import { isOpen, QUOTE_STATUSES } from '../quote/status';
import { LOST_REASONS, planSale, planUnlock, type QuoteOfOpportunity } from './sale';

const quote = (id: string, more: Partial<QuoteOfOpportunity> = {}): QuoteOfOpportunity => ({
  id,
  status: 'draft',
  lostReason: null,
  formerStatus: null,
  ...more,
});

const apply = (quotes: QuoteOfOpportunity[], changes: ReturnType<typeof planSale>['quotes']) =>
  quotes.map((row) => ({ ...row, ...changes.find(({ id }) => id === row.id)?.set }));

const quotes = [
  quote('active', { status: 'sent' }),
  quote('draft'),
  quote('sent', { status: 'sent' }),
  quote('declined', { status: 'lost', lostReason: 'lost' }),
  quote('old', { status: 'superseded' }),
];

describe('a locked opportunity', () => {
  it('takes no write, and is not deleted', () => {
    expect(() => refuseWhenLocked({ locked: true })).toThrow('opportunity.locked');
    expect(refuseWhenLocked({ locked: false })).toBeUndefined();
    expect(reasonsNotToDeleteOpportunity({ locked: true })).toStrictEqual([{ code: 'opportunity.locked' }]);
  });

  it('refuses as a conflict', () => {
    const refusal = () => refuseWhenLocked({ locked: true });
    expect(refusal).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('is the only kind that can be unlocked', () => {
    expect(reasonsNotToUnlock({ locked: true })).toStrictEqual([]);
    expect(reasonsNotToUnlock({ locked: false })).toStrictEqual([{ code: 'opportunity.not-locked' }]);
  });
});

describe('a sale', () => {
  const sale = planSale({ statusId: 'negotiation' }, quotes, 'active', 'sold');

  it('wins, locks and moves the opportunity to the status after sold', () =>
    expect(sale.opportunity).toStrictEqual({
      locked: true,
      statusId: 'sold',
      previousStatusId: 'negotiation',
      soldQuoteId: 'active',
    }));

  it('without that setting the opportunity keeps its status', () =>
    expect(planSale({ statusId: 'negotiation' }, quotes, 'active', null).opportunity.statusId).toBe(
      'negotiation'
    ));

  it('wins its quote and loses open siblings; closed ones stay as they are', () =>
    expect(sale.quotes).toStrictEqual([
      { id: 'active', set: { status: 'won' } },
      {
        id: 'draft',
        set: { status: 'lost', lostReason: 'sibling-won', formerStatus: 'draft' },
      },
      {
        id: 'sent',
        set: { status: 'lost', lostReason: 'sibling-won', formerStatus: 'sent' },
      },
    ]));
});

describe('unlocking', () => {
  const sale = planSale({ statusId: 'negotiation' }, quotes, 'active', 'sold');
  const sold = apply(quotes, sale.quotes);

  it('opens the opportunity in its previous status', () =>
    expect(planUnlock(sale.opportunity, sold).opportunity).toStrictEqual({
      locked: false,
      statusId: 'negotiation',
      previousStatusId: null,
      soldQuoteId: null,
    }));

  it('makes the sold quote a draft and gives siblings exactly what they were', () =>
    expect(apply(sold, planUnlock(sale.opportunity, sold).quotes)).toStrictEqual([
      quote('active', { status: 'draft' }),
      quote('draft'),
      quote('sent', { status: 'sent' }),
      quote('declined', { status: 'lost', lostReason: 'lost' }),
      quote('old', { status: 'superseded' }),
    ]));

  it('a sibling whose former status is not known becomes a draft', () => {
    const closed = quote('x', { status: 'lost', lostReason: 'sibling-won' });
    expect(planUnlock(sale.opportunity, [closed]).quotes).toStrictEqual([
      { id: 'x', set: { status: 'draft', lostReason: null, formerStatus: null } },
    ]);
  });
});

it('the columns of a quote know exactly these reasons, and the statuses a sale can close', () => {
  expect(schema.attributes.lostReason.enum).toStrictEqual([...LOST_REASONS]);
  expect(schema.attributes.formerStatus.enum).toStrictEqual(QUOTE_STATUSES.filter(isOpen));
});
