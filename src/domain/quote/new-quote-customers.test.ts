import type { NewQuoteCustomer } from './add-customer';
import type { PayingAccount } from './customer';
import { customersOfNewQuote, payersOfNewLines } from './new-quote-customers';

const account = (id: string, more: Partial<PayingAccount> = {}): PayingAccount => ({
  id,
  name: `Account ${id}`,
  isActive: true,
  paymentTerms: 'net-30',
  ...more,
});

const shares = (rows: readonly { accountId: string; billingSplitPercent: unknown; isRounding: boolean }[]) =>
  rows.map((row) => `${row.accountId} ${String(row.billingSplitPercent)}${row.isRounding ? ' R' : ''}`);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
  return 'accepted';
};

const A = account('a');
const B = account('b');
const C = account('c');

describe('payers of a quote made in one request', () => {
  it.each<[string, readonly NewQuoteCustomer[], readonly string[]]>([
    ['alone, the potential customer pays everything and rounds', [], ['a 100.00 R']],
    ['further payers begin with nothing', [{ account: B }], ['a 100.00 R', 'b 0.00']],
    [
      'three payers share as said, the potential customer first wherever it stands',
      [
        { account: B, billingSplitPercent: 33.33 },
        { account: A, billingSplitPercent: '33.34' },
        { account: C, billingSplitPercent: 33.33 },
      ],
      ['a 33.34 R', 'b 33.33', 'c 33.33'],
    ],
    [
      'another payer may take the roundings',
      [
        { account: A, billingSplitPercent: 50 },
        { account: B, billingSplitPercent: 50, isRounding: true },
      ],
      ['a 50.00', 'b 50.00 R'],
    ],
  ])('%s', (_case, wishes, expected) =>
    expect(shares(customersOfNewQuote(A, wishes, 'EUR'))).toStrictEqual(expected)
  );

  it('exactly the potential customer is primary, and each has what its account or the request says', () =>
    expect(
      customersOfNewQuote(
        A,
        [
          { account: A, billToName: 'Head office', billToContactName: 'Kim', notToExceedLimit: 500 },
          { account: B, paymentTerms: 'net-60' },
        ],
        'EUR'
      ).map(({ isPrimary, billToName, billToContactName, paymentTerms, notToExceedLimit }) => [
        isPrimary,
        billToName,
        billToContactName,
        paymentTerms,
        notToExceedLimit,
      ])
    ).toStrictEqual([
      [true, 'Head office', 'Kim', 'net-30', '500.00'],
      [false, 'Account b', null, 'net-60', null],
    ]));

  it('says how many would take the roundings', () =>
    expect(() =>
      customersOfNewQuote(
        A,
        [
          { account: A, isRounding: true },
          { account: B, isRounding: true },
        ],
        'EUR'
      )
    ).toThrow(expect.objectContaining({ details: { lineId: null, count: 2 } })));

  it.each<[string, PayingAccount | null, readonly NewQuoteCustomer[], string]>([
    ['shares off 100 % are refused', A, [{ account: B, billingSplitPercent: 1 }], 'quote.split-not-100'],
    [
      'two roundings are refused',
      A,
      [
        { account: B, isRounding: true },
        { account: C, isRounding: true },
      ],
      'quote.rounding-not-one',
    ],
    ['an account pays once', A, [{ account: B }, { account: B }], 'quote-customer.duplicate'],
    [
      'the potential customer named twice pays once',
      A,
      [{ account: A }, { account: A }],
      'quote-customer.duplicate',
    ],
    ['a hidden account pays nothing', A, [{ account: null }], 'quote-customer.account-unavailable'],
    ['without a potential customer there is no quote', null, [], 'quote-customer.account-unavailable'],
    [
      'an inactive account pays nothing',
      A,
      [{ account: account('b', { isActive: false }) }],
      'quote-customer.account-inactive',
    ],
    ['a limit is not negative', A, [{ account: A, notToExceedLimit: -1 }], 'customer-limit.negative'],
  ])('%s', (_case, primary, wishes, code) =>
    expect(codeOf(() => customersOfNewQuote(primary, wishes, 'EUR'))).toBe(code)
  );
});

describe('payers of its lines', () => {
  const customers = customersOfNewQuote(
    A,
    [
      { account: A, billingSplitPercent: 60 },
      { account: B, billingSplitPercent: 40 },
    ],
    'EUR'
  );
  const project = { id: '1', type: 'project' as const };

  it('a project line is paid by all, a product line by the primary, a rounding line by who rounds', () => {
    const { lines, quote } = payersOfNewLines(
      [project, { id: '2', type: 'product' }, { id: '3', type: 'rounding' }],
      customers,
      'EUR'
    );
    expect(lines.map(shares)).toStrictEqual([['a 60.00 R', 'b 40.00'], ['a 100.00 R'], ['a 100.00 R']]);
    expect(quote).toStrictEqual(customers);
  });

  it('own payers of a line count for it; who is new to the quote joins it at 0 %, for no other line', () => {
    const own = [
      { account: C, billingSplitPercent: 70, notToExceedLimit: 9 },
      { account: B, billingSplitPercent: 30, isRounding: true },
    ];
    const { lines, quote } = payersOfNewLines(
      [
        { ...project, customers: own },
        { ...project, id: '2' },
        { ...project, id: '3', customers: [{ account: C, billingSplitPercent: 100 }] },
      ],
      customers,
      'EUR'
    );
    expect(lines.map(shares)).toStrictEqual([
      ['c 70.00', 'b 30.00 R'],
      ['a 60.00 R', 'b 40.00'],
      ['c 100.00 R'],
    ]);
    expect(shares(quote)).toStrictEqual(['a 60.00 R', 'b 40.00', 'c 0.00']);
    expect(lines[0]?.[0]?.notToExceedLimit).toBe('9.00');
  });

  it.each([
    [
      'a product line has no list of its own',
      'product',
      [{ account: B }],
      'quote-line-customer.product-line',
    ],
    [
      'shares of a line come to 100 %',
      'project',
      [{ account: B, billingSplitPercent: 99 }],
      'quote.split-not-100',
    ],
    ['a line that names nobody is refused', 'project', [], 'quote.split-not-100'],
    [
      'an account pays a line once',
      'project',
      [
        { account: B, billingSplitPercent: 50 },
        { account: B, billingSplitPercent: 50 },
      ],
      'quote-line-customer.duplicate',
    ],
  ] as const)('%s', (_case, type, own, code) =>
    expect(codeOf(() => payersOfNewLines([{ id: '1', type, customers: own }], customers, 'EUR'))).toBe(code)
  );
});
