import schema from '../../api/quote/content-types/quote/schema.json';
import { reasonsNotToEditContent, reasonsNotToEditCustomers } from './editing';
import {
  actsFrom,
  canMove,
  freezesContent,
  freezesPayers,
  isOpen,
  QUOTE_STATUSES,
  type QuoteStatus,
  reasonsNotToAct,
  reasonsNotToReopen,
  reasonsNotToSend,
  refuseIllegalMove,
} from './status';

describe('the life of a quote (BI-07)', () => {
  it.each<[QuoteStatus, QuoteStatus[]]>([
    ['draft', ['sent', 'won', 'lost']],
    ['sent', ['won', 'lost', 'superseded']],
    ['won', ['draft']],
    ['lost', ['draft', 'sent']],
    ['superseded', ['draft']],
  ])('%s moves to %j and nowhere else', (from, to) =>
    expect(QUOTE_STATUSES.filter((status) => canMove(from, status))).toStrictEqual(to)
  );

  it.each<[QuoteStatus, string[]]>([
    ['draft', ['send', 'win', 'lose']],
    ['sent', ['win', 'lose', 'revise']],
    ['won', ['unlock']],
    ['lost', ['reopen', 'restore']],
    ['superseded', ['reopen']],
  ])('%s allows %j', (status, acts) => expect(actsFrom(status)).toStrictEqual(acts));

  it('refuses an illegal move and lets a status stay', () => {
    expect(() => refuseIllegalMove('won', 'lost')).toThrow(
      expect.objectContaining({
        code: 'quote.illegal-move',
        kind: 'conflict',
        details: { from: 'won', to: 'lost' },
      })
    );
    expect(() => refuseIllegalMove('superseded', 'won')).toThrow('quote.illegal-move');
    expect(refuseIllegalMove('won', 'won')).toBeUndefined();
    expect(reasonsNotToAct('win', 'superseded')).toStrictEqual([
      { code: 'quote.illegal-move', details: { act: 'win', from: 'superseded' } },
    ]);
    expect(reasonsNotToAct('win', 'sent')).toStrictEqual([]);
  });

  it.each<[string, QuoteStatus, boolean, boolean, boolean]>([
    ['a draft is open in everything', 'draft', true, false, false],
    ['a sent quote keeps its lines, its payers may change', 'sent', true, true, false],
    ['a won quote is frozen', 'won', false, true, true],
    ['a lost quote is frozen', 'lost', false, true, true],
    ['a superseded quote is frozen', 'superseded', false, true, true],
  ])('%s', (_rule, status, open, content, payers) => {
    expect(isOpen(status)).toBe(open);
    expect(freezesContent(status)).toBe(content);
    expect(freezesPayers(status)).toBe(payers);
  });

  it('sends a draft that has something to sell', () => {
    expect(reasonsNotToSend('draft', [{ type: 'project' }])).toStrictEqual([]);
    expect(reasonsNotToSend('draft', [{ type: 'rounding' }])).toStrictEqual([{ code: 'quote.no-lines' }]);
    expect(reasonsNotToSend('sent', []).map(({ code }) => code)).toStrictEqual([
      'quote.illegal-move',
      'quote.no-lines',
    ]);
  });

  it('reopens a lost quote only while no sibling is won', () => {
    expect(reasonsNotToReopen('lost', [{ id: 'b', status: 'draft' }])).toStrictEqual([]);
    expect(reasonsNotToReopen('lost', [{ id: 'b', status: 'won' }])).toStrictEqual([
      { code: 'quote.sibling-won', details: { quoteId: 'b' } },
    ]);
    expect(reasonsNotToReopen('sent', [])).toStrictEqual([
      { code: 'quote.illegal-move', details: { act: 'reopen', from: 'sent' } },
    ]);
  });
});

describe('editing a quote', () => {
  const open = { locked: false };
  const locked = { locked: true };
  it.each<[string, QuoteStatus, { locked: boolean }, string[], string[]]>([
    ['a draft takes everything', 'draft', open, [], []],
    ['a sent quote takes payers only', 'sent', open, ['quote.content-frozen'], []],
    ['a won quote takes nothing', 'won', open, ['quote.content-frozen'], ['quote.customers-frozen']],
    [
      'below a locked opportunity even a draft takes nothing',
      'draft',
      locked,
      ['opportunity.locked'],
      ['opportunity.locked'],
    ],
  ])('%s', (_rule, status, opportunity, content, customers) => {
    expect(reasonsNotToEditContent(status, opportunity).map(({ code }) => code)).toStrictEqual(content);
    expect(reasonsNotToEditCustomers(status, opportunity).map(({ code }) => code)).toStrictEqual(customers);
  });

  it('the state that freezes it is named', () => {
    expect(reasonsNotToEditContent('sent', open)).toStrictEqual([
      { code: 'quote.content-frozen', details: { state: 'sent' } },
    ]);
    expect(reasonsNotToEditCustomers('lost', open)).toStrictEqual([
      { code: 'quote.customers-frozen', details: { state: 'lost' } },
    ]);
  });
});

it('the column knows exactly the statuses of the table', () =>
  expect(schema.attributes.state.enum).toStrictEqual([...QUOTE_STATUSES]));
