import { contractByHand, payersByHand, payersOfLineByHand } from './contract-by-hand';
import type { SoldLine } from './contract-lines';

const account = (id: string, isActive = true) => ({
  id,
  name: `Firm ${id}`,
  isActive,
  paymentTerms: 'net-30',
});
const owner = account('A');

const rowsOf = (given: Parameters<typeof payersByHand>[1]) =>
  payersByHand(owner, given, 'EUR').map((row) => [
    row.accountId,
    row.billingSplitPercent,
    row.isPrimary,
    row.isRounding,
  ]);

it.each([
  ['alone: the account of the contract pays everything', [], [['A', '100.00', true, true]]],
  [
    'others only: the account is primary with 0 % and takes the roundings',
    [{ account: account('B'), billingSplitPercent: '100' }],
    [
      ['A', '0.00', true, true],
      ['B', '100.00', false, false],
    ],
  ],
  [
    'a list with a rounding customer of its own',
    [
      { account: account('B'), billingSplitPercent: '33.33', isRounding: true },
      { account: owner, billingSplitPercent: 66.67 },
    ],
    [
      ['B', '33.33', false, true],
      ['A', '66.67', true, false],
    ],
  ],
])('payers of a contract by hand, %s', (_rule, given, rows) => expect(rowsOf(given)).toStrictEqual(rows));

it.each([
  ['99 %', [{ account: owner, billingSplitPercent: '99' }], 'quote.split-not-100'],
  [
    'two rounding customers',
    [
      { account: owner, billingSplitPercent: '50', isRounding: true },
      { account: account('B'), billingSplitPercent: '50', isRounding: true },
    ],
    'quote.rounding-not-one',
  ],
  [
    'one account twice',
    [
      { account: owner, billingSplitPercent: '50' },
      { account: owner, billingSplitPercent: '50' },
    ],
    'quote-customer.duplicate',
  ],
  [
    'an account out of sight',
    [{ account: null, billingSplitPercent: '100' }],
    'quote-customer.account-unavailable',
  ],
  [
    'an inactive account',
    [{ account: account('B', false), billingSplitPercent: '100' }],
    'quote-customer.account-inactive',
  ],
])('refuses %s', (_rule, given, code) => expect(() => rowsOf(given)).toThrow(code));

it('an inactive account gets no contract', () =>
  expect(() =>
    payersByHand(account('A', false), [{ account: account('B'), billingSplitPercent: 100 }], 'EUR')
  ).toThrow('quote-customer.account-inactive'));

it('who pays one line has share and limit as texts, and rounds when he says so', () =>
  expect(
    payersOfLineByHand([{ account: owner, billingSplitPercent: 100, notToExceedLimit: 12.5 }], 'EUR')
  ).toStrictEqual([
    { accountId: 'A', billingSplitPercent: '100.00', isRounding: false, notToExceedLimit: '12.50' },
  ]));

it.each([
  ['a negative limit', 'EUR', { notToExceedLimit: -1 }, 'customer-limit.negative'],
  ['a limit in cents of a currency without', 'KRW', { notToExceedLimit: '99.99' }, 'money.too-many-decimals'],
  ['an account out of sight', 'EUR', { account: null }, 'quote-line-customer.account-unavailable'],
])('who pays one line: refuses %s', (_rule, currency, more, code) =>
  expect(() => payersOfLineByHand([{ account: owner, billingSplitPercent: 100, ...more }], currency)).toThrow(
    code
  )
);

const line: SoldLine = {
  id: 'l1',
  sourceKey: 'k1',
  type: 'product',
  name: 'Licence',
  description: null,
  unit: null,
  quantity: '3',
  unitPrice: '33.335',
  taxRate: '19',
  projectId: null,
  customers: [],
  products: [{ productId: 'p', contractType: { code: 'software', isTimeBased: true, months: 12 } }],
};
const byHand = (lines: SoldLine[]) =>
  contractByHand({
    currency: 'EUR',
    owner,
    customers: payersByHand(owner, [], 'EUR'),
    lines,
    startDate: '2028-02-29',
  });

it('is a draft with the figures of a sale', () =>
  expect(byHand([line])).toMatchObject({
    status: 'draft',
    net: '100.01',
    tax: '19.00',
    gross: '119.01',
    lines: [
      {
        contractType: 'software',
        startDate: '2028-02-29',
        endDate: '2029-02-28',
        customers: [{ accountId: 'A', net: '100.01' }],
      },
    ],
  }));

const works: SoldLine = {
  ...line,
  type: 'project',
  products: [],
  customers: [{ accountId: 'A', billingSplitPercent: '100', isRounding: true, notToExceedLimit: null }],
};
const hosting = { code: 'private-cloud', isTimeBased: true, months: 12 };

it.each([
  ['is of type project and delivered once', works, ['project', false, null, null]],
  [
    'has the term of the type it is given',
    { ...works, contractType: hosting },
    ['private-cloud', true, 12, '2029-02-28'],
  ],
  [
    'has a term of its own',
    { ...works, contractType: hosting, months: 1 },
    ['private-cloud', true, 1, '2028-03-28'],
  ],
])('a project line %s (CTR-05, CTR-08)', (_rule, given, expected) => {
  const [made] = byHand([given]).lines;
  expect([made?.contractType, made?.isTimeBased, made?.months, made?.endDate]).toStrictEqual(expected);
});

const once = { code: 'implementation', isTimeBased: false, months: null };

it.each([
  ['a project line of no type', { ...works, months: 6 }],
  ['a project line of a type that is delivered once', { ...works, months: 6, contractType: once }],
  [
    'a product that is delivered once',
    { ...line, months: 6, products: [{ productId: 'p', contractType: once }] },
  ],
])('a term is not taken silently from %s', (_rule, given) =>
  expect(() => byHand([given])).toThrow('contract-line.not-time-based')
);

it.each([
  ['a product without a contract type', { products: [] }, 'contract-line.no-contract-type'],
  ['a quantity that is none', { quantity: 'x' }, 'quantity.not-a-number'],
  ['a term of no months', { months: 0 }, 'contract-line.bad-term'],
])('refuses %s', (_rule, more, code) => expect(() => byHand([{ ...line, ...more }])).toThrow(code));
