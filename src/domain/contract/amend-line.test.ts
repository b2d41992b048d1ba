import { type AmendableLine, amendLine, type LineChange } from './amend-line';

const payer = (accountId: string, billingSplitPercent: string, isRounding = false) => ({
  accountId,
  billingSplitPercent,
  isRounding,
  notToExceedLimit: null,
});

const works: AmendableLine = {
  id: 'line',
  type: 'project',
  isTimeBased: false,
  name: 'Works',
  description: null,
  quantity: '10.000000',
  unitPrice: '100.0000',
  discountPercent: '0.00',
  taxRate: '19.00',
  startDate: null,
  endDate: null,
  months: null,
  renewedMonths: 0,
  deliveredQuantity: '4.000000',
  notToExceedLimit: null,
  version: 3,
  net: '1000.0000',
  tax: '190.0000',
  gross: '1190.0000',
  customers: [payer('A', '66.67', true), payer('B', '33.33')],
};
const licence: AmendableLine = {
  ...works,
  type: 'product',
  isTimeBased: true,
  startDate: '2026-01-31',
  endDate: '2026-03-30',
  months: 1,
  renewedMonths: 1,
  deliveredQuantity: '0',
  customers: [payer('A', '100.00', true)],
};

describe('a line that was sold with a discount of the whole quote', () => {
  /** 1,000.00 less 100.01 of the quote's discount. */
  const discounted: AmendableLine = { ...works, net: '899.9900', tax: '171.0000', gross: '1070.9900' };

  it.each<[string, LineChange, string, string]>([
    ['half of it keeps half of the discount, rounded once', { quantity: '5' }, '449.99', '85.50'],
    ['twice of it has twice the discount', { quantity: '20' }, '1799.98', '342.00'],
    ['another price keeps the proportion', { unitPrice: '10' }, '90.00', '17.10'],
    ['a discount of its own comes first', { discountPercent: '50' }, '449.99', '85.50'],
    ['another tax rate leaves the net', { taxRate: '7' }, '899.99', '63.00'],
  ])('%s', (_rule, change, net, tax) =>
    expect(amendLine(discounted, change, 'EUR')).toMatchObject({ net, tax })
  );

  it('and is a credit keeps the proportion too', () => {
    const credit = { ...discounted, quantity: '-10', net: '-899.99', tax: '-171', deliveredQuantity: '0' };
    expect(amendLine(credit, { quantity: '-5' }, 'EUR')).toMatchObject({ net: '-449.99', tax: '-85.50' });
  });

  it('that cost nothing gets no discount now', () => {
    const free = { ...works, unitPrice: '0', net: '0', tax: '0', gross: '0' };
    expect(amendLine(free, { unitPrice: '1' }, 'EUR')).toMatchObject({ net: '10.00', tax: '1.90' });
  });
});

describe('an amendment', () => {
  it('is a version more, priced once and split over the payers to the cent', () => {
    const next = amendLine(works, { quantity: '7.5', unitPrice: '33.3333' }, 'EUR');
    expect(next).toMatchObject({
      version: 4,
      quantity: '7.5',
      unitPrice: '33.3333',
      net: '250.00',
      tax: '47.50',
      gross: '297.50',
      discountPercent: '0.00',
    });
    expect(
      next.customers.map(({ accountId, net, tax, gross }) => [accountId, net, tax, gross])
    ).toStrictEqual([
      ['A', '166.68', '31.67', '198.35'],
      ['B', '83.32', '15.83', '99.15'],
    ]);
  });

  it('of words leaves the amounts as they are', () =>
    expect(amendLine({ ...works, unitPrice: null }, { name: 'Works at night' }, 'EUR')).toMatchObject({
      name: 'Works at night',
      net: '1000.00',
      tax: '190.00',
      unitPrice: null,
    }));

  it('of payers replaces the whole list', () => {
    const customers = [payer('B', '50'), payer('C', '50', true)];
    expect(
      amendLine(works, { customers }, 'EUR').customers.map(({ accountId, net }) => [accountId, net])
    ).toStrictEqual([
      ['B', '500.00'],
      ['C', '500.00'],
    ]);
  });

  it('of a term counts from the first day and keeps what renewals added', () => {
    expect(amendLine(licence, { months: 2 }, 'EUR')).toMatchObject({ endDate: '2026-04-30', months: 2 });
    expect(amendLine(licence, { months: null }, 'EUR')).toMatchObject({ endDate: null, renewedMonths: 1 });
    expect(amendLine(licence, { startDate: '2026-02-01' }, 'EUR')).toMatchObject({ endDate: '2026-03-31' });
    expect(amendLine(licence, { quantity: '1' }, 'EUR')).toMatchObject({ endDate: '2026-03-30' });
  });

  it('in won has no decimals', () =>
    expect(amendLine({ ...works, net: '1000', tax: '190' }, { unitPrice: '99.95' }, 'KRW')).toMatchObject({
      net: '1000',
      tax: '190',
      gross: '1190',
    }));
});

it.each<[string, AmendableLine, LineChange, string]>([
  ['nothing', works, {}, 'contract-line.nothing-changed'],
  [
    'the same payers in another order',
    works,
    { customers: [payer('B', '33.33'), payer('A', '66.670', true)] },
    'contract-line.nothing-changed',
  ],
  ['the same in other words', works, { quantity: '10', discountPercent: 0 }, 'contract-line.nothing-changed'],
  ['less than was delivered', works, { quantity: '3.9' }, 'contract-line.over-delivered'],
  [
    'quantity without a price',
    { ...works, unitPrice: null },
    { quantity: '11' },
    'contract-line.no-unit-price',
  ],
  ['a term of one delivery', works, { months: 3 }, 'contract-line.not-time-based'],
  ['a term of no months', { ...licence, renewedMonths: 0 }, { months: 0 }, 'contract-line.bad-term'],
  [
    'payers of a product line',
    licence,
    { customers: [payer('A', '100', true)] },
    'contract-line-customer.product-line',
  ],
  ['payers that make 99 %', works, { customers: [payer('A', '99', true)] }, 'quote.split-not-100'],
  ['payers without a rounding one', works, { customers: [payer('A', '100')] }, 'quote.rounding-not-one'],
  ['a limit below zero', works, { notToExceedLimit: '-1' }, 'customer-limit.negative'],
  ['a limit of half a cent', works, { notToExceedLimit: '1.005' }, 'money.too-many-decimals'],
  ['a price of five decimals', works, { unitPrice: '1.00001' }, 'unit-price.too-many-decimals'],
  ['a day that is none', licence, { startDate: '2026-02-30' }, 'day.not-real'],
])('does not amend %s', (_rule, line, change, code) =>
  expect(() => amendLine(line, change, 'EUR')).toThrow(code)
);
