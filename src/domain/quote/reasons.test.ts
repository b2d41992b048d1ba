import { blankCustomer, type QuoteCustomer } from './customer';
import { reasonsNotToDeleteQuote } from './reasons-not-to-delete';
import {
  reasonsNotToSell,
  type SaleCandidate,
  type SellableLine,
  type SellableQuote,
} from './reasons-not-to-sell';

const payer = (accountId: string, more: Partial<QuoteCustomer> = {}): QuoteCustomer => ({
  ...blankCustomer({ id: accountId, name: accountId, isActive: true }),
  billingSplitPercent: '100',
  isRounding: true,
  isPrimary: true,
  ...more,
});

const line = (more: Partial<SellableLine> = {}): SellableLine => ({
  id: 'l1',
  type: 'product',
  customers: [],
  products: [{ id: 'prod', contractType: 'software' }],
  ...more,
});

const quote = (more: Partial<SellableQuote> = {}): SellableQuote => ({
  id: 'q',
  status: 'draft',
  dueDate: '2026-03-31',
  customers: [payer('A')],
  lines: [line()],
  fields: { brand: 'b' },
  mandatoryFields: ['brand'],
  ...more,
});

const candidate = (more: Partial<SaleCandidate> = {}): SaleCandidate => ({
  opportunity: { locked: false, isClosed: false, fields: { name: 'Deal' }, mandatoryFields: ['name'] },
  quote: quote(),
  inactiveAccountIds: [],
  ...more,
});

const opportunity = (more: Partial<SaleCandidate['opportunity']>) => ({
  opportunity: { ...candidate().opportunity, ...more },
});

const codes = (sale: SaleCandidate, conditions = { today: '2026-03-31' }) =>
  reasonsNotToSell(sale, conditions).map(({ code }) => code);

describe('reasons not to sell', () => {
  it.each<[string, SaleCandidate, string[]]>([
    ['a sound quote may be sold', candidate(), []],
    ['so may a sent one', candidate({ quote: quote({ status: 'sent' }) }), []],
    ['a sold opportunity', candidate(opportunity({ locked: true })), ['opportunity.locked']],
    ['a closed one', candidate(opportunity({ isClosed: true })), ['opportunity.not-open']],
    ['no active quote', candidate({ quote: null }), ['opportunity.no-active-quote']],
    [
      'a mandatory field of the opportunity that is blank',
      candidate(
        opportunity({
          fields: { name: ' ', account: [], value: 0 },
          mandatoryFields: ['name', 'account', 'value'],
        })
      ),
      ['opportunity.field-missing', 'opportunity.field-missing'],
    ],
    [
      'a mandatory list with something in it is filled, nothing at all is not',
      candidate(
        opportunity({ fields: { account: ['a'], value: null }, mandatoryFields: ['account', 'value'] })
      ),
      ['opportunity.field-missing'],
    ],
    [
      'an option that is not chosen is not sold, whatever is wrong with it',
      candidate({ quote: quote({ lines: [line(), line({ id: 'o', products: [], isOptional: true })] }) }),
      [],
    ],
    [
      'nothing but options that are not chosen',
      candidate({ quote: quote({ lines: [line({ isOptional: true })] }) }),
      ['quote.no-lines'],
    ],
    ['a field the price book asks for', candidate({ quote: quote({ fields: {} }) }), ['quote.field-missing']],
    ['no lines', candidate({ quote: quote({ lines: [] }) }), ['quote.no-lines']],
    [
      'nothing but a rounding line',
      candidate({ quote: quote({ lines: [line({ type: 'rounding', products: [] })] }) }),
      ['quote.no-lines'],
    ],
    ['a superseded quote', candidate({ quote: quote({ status: 'superseded' }) }), ['quote.illegal-move']],
    [
      'a product whose category has no contract type',
      candidate({ quote: quote({ lines: [line({ products: [{ id: 'x', contractType: null }] })] }) }),
      ['product.no-contract-type'],
    ],
    [
      'a product line without a product',
      candidate({ quote: quote({ lines: [line({ products: [] })] }) }),
      ['quote-line.no-product'],
    ],
    [
      'an inactive customer who is only on a line',
      candidate({
        quote: quote({
          lines: [line({ id: 'p', type: 'project', products: [], customers: [payer('Z')] })],
        }),
        inactiveAccountIds: ['Z', 'elsewhere'],
      }),
      ['quote-customer.account-inactive'],
    ],
    [
      'several lists that are off, each named',
      candidate({
        quote: quote({
          customers: [payer('A', { billingSplitPercent: '99' })],
          lines: [line({ id: 'p', type: 'project', products: [], customers: [] })],
        }),
      }),
      ['quote.split-not-100', 'quote.split-not-100'],
    ],
  ])('%s', (_rule, sale, expected) => expect(codes(sale)).toStrictEqual(expected));

  it('an expired quote, unless that is accepted', () => {
    expect(codes(candidate(), { today: '2026-04-01' })).toStrictEqual(['quote.expired']);
    expect(reasonsNotToSell(candidate(), { today: '2026-04-01', acceptExpired: true })).toStrictEqual([]);
  });

  it('name the field, the line and the product', () =>
    expect(
      reasonsNotToSell(
        candidate({
          ...opportunity({ fields: {} }),
          quote: quote({
            lines: [line({ products: [{ id: 'x', contractType: null }] }), line({ id: 'l2', products: [] })],
          }),
        }),
        { today: '2026-03-31' }
      )
    ).toStrictEqual([
      { code: 'opportunity.field-missing', details: { field: 'name' } },
      { code: 'product.no-contract-type', details: { lineId: 'l1', productId: 'x' } },
      { code: 'quote-line.no-product', details: { lineId: 'l2' } },
    ]));

  it('are told all at once, with what they are about', () =>
    expect(
      reasonsNotToSell(
        candidate({
          ...opportunity({ locked: true }),
          quote: quote({ status: 'won', lines: [], customers: [payer('A', { billingSplitPercent: '50' })] }),
          inactiveAccountIds: ['A'],
        }),
        { today: '2026-05-01' }
      )
    ).toStrictEqual([
      { code: 'opportunity.locked' },
      { code: 'quote.illegal-move', details: { act: 'win', from: 'won' } },
      { code: 'quote.no-lines', details: {} },
      { code: 'quote.split-not-100', details: { lineId: null, total: '50.00' } },
      { code: 'quote-customer.account-inactive', details: { accountId: 'A' } },
      { code: 'quote.expired', details: { dueDate: '2026-03-31' } },
    ]));
});

describe('reasons not to delete a quote', () => {
  const deletable = { status: 'draft' as const, isActive: false, hasActuals: false, hasContract: false };
  it.each([
    ['an inactive draft goes', deletable, false, []],
    ['an active one stays', { ...deletable, isActive: true }, false, ['quote.active']],
    ['below a locked opportunity none goes', deletable, true, ['opportunity.locked']],
    [
      'what was won, worked on and contracted stays for three reasons',
      { status: 'won' as const, isActive: false, hasActuals: true, hasContract: true },
      false,
      ['quote.won', 'quote.has-actuals', 'quote.has-contract'],
    ],
  ])('%s', (_rule, given, locked, expected) =>
    expect(reasonsNotToDeleteQuote(given, { locked }).map(({ code }) => code)).toStrictEqual(expected)
  );
});
