import { RuleViolation } from '../shared/rule-violation';
import { replaceCustomers, replaceLineCustomers, type StandingQuoteCustomer } from './replace-customers';

const row = (accountId: string, more: Partial<StandingQuoteCustomer> = {}): StandingQuoteCustomer => ({
  id: `row-${accountId}`,
  accountId,
  billingSplitPercent: '0.00',
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: null,
  billToName: null,
  billToContactName: null,
  paymentTerms: null,
  hasActuals: false,
  isHidden: false,
  ...more,
});
const account = (id: string, isActive = true) => ({ id, name: `The ${id}`, isActive });
const first = row('a', { billingSplitPercent: '100.00', isPrimary: true, isRounding: true });
const second = row('b', { notToExceedLimit: '500.0000' });

const refusal = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return [error.code, error.kind];
  }
};

describe('the whole list of payers in one edit', () => {
  it('writes only what is said otherwise: 500 and 500.0000 are the same limit', () => {
    const wishes = [
      { account: account('a'), billingSplitPercent: '60', isRounding: true },
      { account: account('b'), billingSplitPercent: 40, notToExceedLimit: '500' },
    ];
    expect(replaceCustomers([first, second], wishes, 'USD')).toStrictEqual({
      delete: [],
      update: [
        { id: 'row-a', set: { billingSplitPercent: '60.00' } },
        { id: 'row-b', set: { billingSplitPercent: '40.00' } },
      ],
      create: [],
    });
  });

  it('moves the rounding flag by clearing it first, whatever the order of the list', () => {
    const wishes = [{ account: account('b'), isRounding: true }, { account: account('a') }];
    expect(replaceCustomers([second, first], wishes, 'USD').update).toStrictEqual([
      { id: 'row-a', set: { isRounding: false } },
      { id: 'row-b', set: { isRounding: true } },
    ]);
  });

  it('and every other change before it is set', () => {
    const third = row('c');
    const wishes = [
      { account: account('b'), isRounding: true },
      { account: account('c'), billingSplitPercent: 5 },
      { account: account('a') },
    ];
    expect(replaceCustomers([second, third, first], wishes, 'USD').update).toStrictEqual([
      { id: 'row-c', set: { billingSplitPercent: '5.00' } },
      { id: 'row-a', set: { isRounding: false } },
      { id: 'row-b', set: { isRounding: true } },
    ]);
  });

  it('who takes the roundings and stays keeps them when nothing is said', () =>
    expect(
      replaceCustomers(
        [row('a', { isPrimary: true }), row('b', { isRounding: true })],
        [{ account: account('a') }, { account: account('b') }],
        'USD'
      ).update
    ).toStrictEqual([]));

  it('when who took the roundings goes, the primary does wherever it stands', () =>
    expect(
      replaceCustomers(
        [row('b'), row('a', { isPrimary: true }), row('c', { isRounding: true })],
        [{ account: account('b') }, { account: account('a') }],
        'USD'
      ).update
    ).toStrictEqual([{ id: 'row-a', set: { isRounding: true } }]));

  it('takes the texts that are said, of who stays and of who joins', () => {
    const wishes = [
      { account: account('a'), billToName: 'Head office', billToContactName: null },
      { account: account('c'), billToContactName: 'Kim', paymentTerms: 'net-14' },
    ];
    const { update, create } = replaceCustomers([first], wishes, 'USD');
    expect(update).toStrictEqual([{ id: 'row-a', set: { billToName: 'Head office' } }]);
    expect(
      create.map(({ billToName, billToContactName, paymentTerms }) => [
        billToName,
        billToContactName,
        paymentTerms,
      ])
    ).toStrictEqual([['The c', 'Kim', 'net-14']]);
  });

  it('names the account that is there twice, and how many would take the roundings', () => {
    const twice = { account: account('a'), isRounding: true };
    expect(() => replaceCustomers([first], [twice, twice], 'USD')).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ accountId: 'a' }) as object,
      })
    );
    expect(() =>
      replaceLineCustomers('l', [], [twice, { account: account('b'), isRounding: true }], 'USD')
    ).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ lineId: 'l', count: 2 }) as object,
      })
    );
  });

  it('nobody is left when nobody is named for a line', () =>
    expect(replaceLineCustomers('l', [row('b')], [], 'USD')).toStrictEqual({
      delete: ['row-b'],
      update: [],
      create: [],
    }));

  it('takes off who is not named and gives the roundings to the primary', () => {
    const rounding = row('b', { isRounding: true });
    const primary = row('a', { isPrimary: true });
    expect(replaceCustomers([primary, rounding], [{ account: account('a') }], 'USD')).toStrictEqual({
      delete: ['row-b'],
      update: [{ id: 'row-a', set: { isRounding: true } }],
      create: [],
    });
  });

  it('begins a new payer with what its account says, unless the list says otherwise', () => {
    const wishes = [
      { account: account('a') },
      { account: { ...account('c'), paymentTerms: 'net-30' }, billingSplitPercent: '10', billToName: null },
    ];
    expect(replaceCustomers([first], wishes, 'USD').create).toStrictEqual([
      {
        accountId: 'c',
        billingSplitPercent: '10.00',
        isRounding: false,
        isPrimary: false,
        notToExceedLimit: null,
        billToName: 'The c',
        billToContactName: null,
        paymentTerms: 'net-30',
      },
    ]);
  });

  it('leaves alone whom the caller does not see', () => {
    const hidden = row('h', { isHidden: true, isRounding: true, billingSplitPercent: '50.00' });
    const primary = { ...first, isRounding: false };
    expect(replaceCustomers([primary, hidden], [{ account: account('a') }], 'USD')).toStrictEqual({
      delete: [],
      update: [],
      create: [],
    });
  });

  it.each([
    [
      'the primary is not taken off',
      [first, second],
      [{ account: account('b') }],
      'quote-customer.primary',
      'conflict',
    ],
    [
      'nor one with actuals',
      [first, row('b', { hasActuals: true })],
      [{ account: account('a') }],
      'quote-customer.has-actuals',
      'conflict',
    ],
    [
      'an account stands once',
      [first],
      [{ account: account('a') }, { account: account('a') }],
      'quote-customer.duplicate',
    ],
    [
      'an inactive account does not join',
      [first],
      [{ account: account('a') }, { account: account('c', false) }],
      'quote-customer.account-inactive',
    ],
    [
      'an account that is not seen does not join',
      [first],
      [{ account: account('a') }, { account: null }],
      'quote-customer.account-unavailable',
    ],
    [
      'nor do two: each is out of sight, not one of them twice there',
      [first],
      [{ account: account('a') }, { account: null }, { account: null }],
      'quote-customer.account-unavailable',
    ],
    [
      'two do not take the roundings',
      [first, second],
      [
        { account: account('a'), isRounding: true },
        { account: account('b'), isRounding: true },
      ],
      'quote.rounding-not-one',
    ],
    [
      'a share over 100 is refused',
      [first],
      [{ account: account('a'), billingSplitPercent: 101 }],
      'percent.out-of-range',
    ],
  ])('%s', (_case, rows, wishes, code, kind = 'invalid') =>
    expect(refusal(() => replaceCustomers(rows, wishes, 'USD'))).toStrictEqual([code, kind])
  );

  it('of a line nobody with actuals is taken off either', () =>
    expect(
      refusal(() => replaceLineCustomers('l', [row('b', { hasActuals: true })], [], 'USD'))
    ).toStrictEqual(['quote-line-customer.has-actuals', 'conflict']));

  it('a line keeps shares, roundings and limits only', () => {
    const wishes = [{ account: account('b'), billingSplitPercent: 100, notToExceedLimit: 5 }];
    expect(replaceLineCustomers('line', [first], wishes, 'USD')).toStrictEqual({
      delete: ['row-a'],
      update: [],
      create: [{ accountId: 'b', billingSplitPercent: '100.00', isRounding: true, notToExceedLimit: '5.00' }],
    });
  });
});
