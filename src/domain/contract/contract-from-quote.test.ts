import { blankCustomer, type QuoteCustomer } from '../quote/customer';
import { contractFromQuote, type Sale, type SoldQuote } from './contract-from-quote';
import type { ContractType, SoldLine, SoldProduct } from './contract-lines';

const SOFTWARE: ContractType = { code: 'software', isTimeBased: true, months: 12 };
const SERVICE: ContractType = { code: 'implementation', isTimeBased: false, months: null };

const customer = (accountId: string, more: Partial<QuoteCustomer>): QuoteCustomer => ({
  ...blankCustomer({ id: accountId, name: `Firm ${accountId}`, isActive: true, paymentTerms: 'net-30' }),
  ...more,
});

const customers = [
  customer('A', { isPrimary: true, billingSplitPercent: '60.00', notToExceedLimit: '5000.00' }),
  customer('B', { isRounding: true, billingSplitPercent: '40.00' }),
];

const line = (more: Partial<SoldLine>): SoldLine => ({
  id: 'l',
  sourceKey: 'key-l',
  type: 'product',
  name: 'Licence',
  description: null,
  unit: 'piece',
  quantity: '2',
  unitPrice: '100.00',
  discountPercent: '10',
  taxRate: '19',
  projectId: null,
  customers: [],
  products: [{ productId: 'prod', contractType: SOFTWARE }],
  ...more,
});

const bundleProduct = (
  id: string,
  weight: string,
  contractType: ContractType,
  quantity = '1'
): SoldProduct => ({
  productId: `product-${id}`,
  contractType,
  bundleItem: { id, name: `Item ${id}`, quantity, weight },
});

const sale: Sale = { accountId: 'A', opportunityId: 'o', startDate: '2026-01-31' };
const sell = (lines: SoldLine[], more: Partial<SoldQuote> = {}) =>
  contractFromQuote({ id: 'q', currency: 'EUR', customers, lines, ...more }, sale);

describe('the contract of a won quote', () => {
  it('copies account, currency and customers with split, limit, bill-to and terms', () => {
    const contract = sell([line({})]);
    expect(contract).toMatchObject({
      status: 'active',
      quoteId: 'q',
      accountId: 'A',
      opportunityId: 'o',
      currency: 'EUR',
      net: '180.00',
      tax: '34.20',
      gross: '214.20',
      priceRounding: '0.00',
    });
    expect(contract.customers).toStrictEqual([
      {
        accountId: 'A',
        billingSplitPercent: '60.00',
        isRounding: false,
        isPrimary: true,
        notToExceedLimit: '5000.00',
        billToName: 'Firm A',
        billToContactName: null,
        paymentTerms: 'net-30',
      },
      {
        accountId: 'B',
        billingSplitPercent: '40.00',
        isRounding: true,
        isPrimary: false,
        notToExceedLimit: null,
        billToName: 'Firm B',
        billToContactName: null,
        paymentTerms: 'net-30',
      },
    ]);
  });

  it('has a line per product line, of its category’s type, paid by the primary', () =>
    expect(sell([line({})]).lines).toStrictEqual([
      {
        sourceLineId: 'l',
        sourceKey: 'key-l',
        type: 'product',
        contractType: 'software',
        isTimeBased: true,
        productId: 'prod',
        projectId: null,
        name: 'Licence',
        description: null,
        quantity: '2',
        unit: 'piece',
        unitPrice: '100',
        discountPercent: '10.00',
        taxRate: '19.00',
        net: '180.00',
        tax: '34.20',
        gross: '214.20',
        startDate: '2026-01-31',
        endDate: '2027-01-30',
        months: 12,
        version: 1,
        customers: [
          {
            accountId: 'A',
            billingSplitPercent: '100.00',
            isRounding: true,
            notToExceedLimit: null,
            net: '180.00',
            tax: '34.20',
            gross: '214.20',
          },
        ],
      },
    ]));

  it.each<[string, Partial<SoldLine>, (string | number | null)[]]>([
    ['a term agreed on the line goes first', { months: 1 }, ['2026-01-31', '2026-02-28', 1]],
    [
      'an open-ended type has a start only',
      { products: [{ productId: 'p', contractType: { ...SOFTWARE, months: null } }] },
      ['2026-01-31', null, null],
    ],
    [
      'one delivery has no term',
      { months: 5, products: [{ productId: 'p', contractType: SERVICE }] },
      [null, null, null],
    ],
  ])('%s', (_rule, changes, term) => {
    const [sold] = sell([line(changes)]).lines;
    expect([sold?.startDate, sold?.endDate, sold?.months]).toStrictEqual(term);
  });

  it('a project line is of type project, with its own customers, percents and limits', () => {
    const own = [
      { accountId: 'B', billingSplitPercent: 25, isRounding: false, notToExceedLimit: 900.5 },
      { accountId: 'C', billingSplitPercent: '75.0000', isRounding: true, notToExceedLimit: null },
    ];
    const [sold] = sell([line({ type: 'project', projectId: 'pr', products: [], customers: own })]).lines;
    expect([
      sold?.type,
      sold?.contractType,
      sold?.isTimeBased,
      sold?.productId,
      sold?.projectId,
    ]).toStrictEqual(['project', 'project', false, null, 'pr']);
    expect(sold?.customers).toStrictEqual([
      {
        accountId: 'B',
        billingSplitPercent: '25.00',
        isRounding: false,
        notToExceedLimit: '900.5',
        net: '45.00',
        tax: '8.55',
        gross: '53.55',
      },
      {
        accountId: 'C',
        billingSplitPercent: '75.00',
        isRounding: true,
        notToExceedLimit: null,
        net: '135.00',
        tax: '25.65',
        gross: '160.65',
      },
    ]);
  });

  it('a rounding line makes no contract line, but is not forgotten', () => {
    const rounding = line({
      id: 'r',
      type: 'rounding',
      quantity: 1,
      unitPrice: '-0.20',
      discountPercent: 0,
      taxRate: 0,
      products: [],
    });
    const contract = sell([line({}), rounding]);
    expect(contract.lines.map(({ sourceLineId }) => sourceLineId)).toStrictEqual(['l']);
    expect([contract.gross, contract.priceRounding]).toStrictEqual(['214.20', '-0.20']);
  });

  it('a bundle makes a line per product, its price shared out by weight, no cent lost', () => {
    // 100.00 over 1 : 1 : 1, tax 7.00 over 1 : 1 : 1
    const bundle = line({
      quantity: 1,
      unitPrice: '100',
      discountPercent: 0,
      taxRate: 7,
      products: [
        bundleProduct('i1', '0.5', SOFTWARE),
        bundleProduct('i2', '0.5', SERVICE, '3'),
        bundleProduct('i3', '0.5', SERVICE),
      ],
    });
    const contract = sell([bundle]);
    expect(
      contract.lines.map(({ sourceKey, contractType, name, quantity, unitPrice, net, tax }) => [
        sourceKey,
        contractType,
        name,
        quantity,
        unitPrice,
        net,
        tax,
      ])
    ).toStrictEqual([
      ['key-l/i1', 'software', 'Item i1', '1', null, '33.34', '2.34'],
      ['key-l/i2', 'implementation', 'Item i2', '3', null, '33.33', '2.33'],
      ['key-l/i3', 'implementation', 'Item i3', '1', null, '33.33', '2.33'],
    ]);
    expect(contract.gross).toBe('107.00');
  });

  it('net and tax of a bundle follow unequal weights alike', () => {
    const contract = sell([
      line({
        quantity: 1,
        unitPrice: '100',
        discountPercent: 0,
        taxRate: 10,
        products: [bundleProduct('i1', '3', SOFTWARE), bundleProduct('i2', '1', SERVICE)],
      }),
    ]);
    expect(contract.lines.map(({ net, tax, customers: [payer] }) => [net, tax, payer?.gross])).toStrictEqual([
      ['75.00', '7.50', '82.50'],
      ['25.00', '2.50', '27.50'],
    ]);
  });

  it('bundle weights that are all zero lose nothing: they are refused', () =>
    expect(() =>
      sell([line({ products: [bundleProduct('i1', '0', SOFTWARE), bundleProduct('i2', '0', SERVICE)] })])
    ).toThrow('allocation.no-weight'));
});
