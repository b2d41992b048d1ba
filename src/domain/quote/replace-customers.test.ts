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
    return [error.code];
  }
};

describe('the whole list of payers in one edit', () => {
  it('writes only what is said otherwise: 500 and 500.0000 are the same limit', () => {
    const wishes = [
      { account: account('a'), billingSplitPercent: '60', isRounding: true },
      { account: account('b'), billingSplitPercent: 40, notToExceedLimit: '500' },
    ];
    expect(replaceCustomers([first, second], wishes, 'USD')).toEqual({
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
    expect(replaceCustomers([second, first], wishes, 'USD').update).toEqual([
      { id: 'row-a', set: { isRounding: false } },
      { id: 'row-b', set: { isRounding: true } },
    ]);
  });

  it('takes off who is not named and gives the roundings to the primary', () => {
    const rounding = row('b', { isRounding: true });
    const primary = row('a', { isPrimary: true });
    expect(replaceCustomers([primary, rounding], [{ account: account('a') }], 'USD')).toEqual({
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
    expect(replaceCustomers([first], wishes, 'USD').create).toEqual([
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
    expect(replaceCustomers([primary, hidden], [{ account: account('a') }], 'USD')).toEqual({
      delete: [],
      update: [],
      create: [],
    });
  });

  it.each([
    ['the primary is not taken off', [first, second], [{ account: account('b') }], 'quote-customer.primary'],
    [
      'nor one with actuals',
      [first, row('b', { hasActuals: true })],
      [{ account: account('a') }],
      'quote-customer.has-actuals',
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
  ])('%s', (_case, rows, wishes, code) =>
    expect(refusal(() => replaceCustomers(rows, wishes, 'USD'))).toEqual([code])
  );

  it('a line keeps shares, roundings and limits only', () => {
    const wishes = [{ account: account('b'), billingSplitPercent: 100, notToExceedLimit: 5 }];
    expect(replaceLineCustomers('line', [first], wishes, 'USD')).toEqual({
      delete: ['row-a'],
      update: [],
      create: [{ accountId: 'b', billingSplitPercent: '100.00', isRounding: true, notToExceedLimit: '5.00' }],
    });
  });
});
