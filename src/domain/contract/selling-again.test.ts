import { blankCustomer } from '../quote/customer';
import type { ContractLineCustomer, NewContractLine } from './contract-lines';
import {
  customersOfSellingAgain,
  linesOfSellingAgain,
  reasonsNotToSellAgain,
  type StandingLine,
} from './selling-again';

const payer = (accountId: string, billingSplitPercent: string | number): ContractLineCustomer => ({
  accountId,
  billingSplitPercent,
  isRounding: false,
  notToExceedLimit: null,
  net: '200.00',
  tax: '38.00',
  gross: '238.00',
});

const line = (sourceKey: string, more: Partial<NewContractLine> = {}): NewContractLine => ({
  sourceLineId: `id-${sourceKey}`,
  sourceKey,
  type: 'product',
  contractType: 'software',
  isTimeBased: true,
  productId: 'p',
  projectId: null,
  name: 'Licence',
  description: null,
  quantity: '2',
  unit: 'piece',
  unitPrice: '100',
  discountPercent: '0.00',
  taxRate: '19.00',
  net: '200.00',
  tax: '38.00',
  gross: '238.00',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  months: 12,
  version: 1,
  customers: [payer('A', '100.00')],
  ...more,
});

const standing = (sourceKey: string, more: Partial<StandingLine> = {}): StandingLine => ({
  ...line(sourceKey),
  id: `c-${sourceKey}`,
  deliveredQuantity: '0.000000',
  renewedMonths: 0,
  ...more,
});

describe('selling again', () => {
  it.each<[string, Partial<StandingLine>]>([
    ['an unchanged line keeps its contract line', {}],
    [
      'decimals as the columns give them are the same',
      { quantity: 2, unitPrice: '100.0000', net: 200, taxRate: 19 },
    ],
    ['a cent of tax moved by rounding is no amendment', { tax: '38.01', gross: '238.01' }],
    ['a former start is no amendment', { startDate: '2025-01-01', endDate: '2025-12-31' }],
    ['a renewed term is no amendment', { endDate: '2027-12-31', renewedMonths: 12 }],
    ['amended before, it is compared in its last version', { version: 3 }],
  ])('%s', (_rule, former) =>
    expect(linesOfSellingAgain([standing('a', former)], [line('a')])).toStrictEqual({
      kept: [{ contractLineId: 'c-a', sourceKey: 'a' }],
      amended: [],
      added: [],
      left: [],
    })
  );

  it('a changed line becomes the next version of its contract line', () =>
    expect(
      linesOfSellingAgain([standing('a', { version: 2 })], [line('a', { quantity: '3', net: '300.00' })])
    ).toStrictEqual({
      kept: [],
      amended: [
        {
          predecessorId: 'c-a',
          line: line('a', { quantity: '3', net: '300.00', version: 3 }),
          changed: [
            { field: 'quantity', sent: '3', stored: '2' },
            { field: 'net', sent: '300.00', stored: '200.00' },
          ],
        },
      ],
      added: [],
      left: [],
    }));

  it.each<[string, Partial<NewContractLine>, string]>([
    ['another product', { productId: 'x' }, 'productId'],
    ['another name', { name: 'Licence plus' }, 'name'],
    ['another term', { months: 24, endDate: '2027-12-31' }, 'endDate'],
    ['an open end', { months: null, endDate: null }, 'endDate'],
    ['another contract type', { contractType: 'support' }, 'contractType'],
    [
      'other payers',
      {
        customers: [payer('B', '100.00')],
      },
      'customers',
    ],
  ])('%s is an amendment', (_rule, changes, field) =>
    expect(
      linesOfSellingAgain([standing('a')], [line('a', changes)]).amended[0]?.changed.map(
        (change) => change.field
      )
    ).toStrictEqual([field])
  );

  it('an amended line goes on from its former first day, renewals included', () =>
    expect(
      linesOfSellingAgain(
        [standing('a', { startDate: '2025-06-30', endDate: '2027-06-29', renewedMonths: 12 })],
        [line('a', { name: 'Licence plus' })]
      ).amended[0]?.line
    ).toMatchObject({ name: 'Licence plus', startDate: '2025-06-30', endDate: '2027-06-29' }));

  it('less than was delivered cannot be sold again', () =>
    expect(() =>
      linesOfSellingAgain([standing('a', { deliveredQuantity: '1.5' })], [line('a', { quantity: '1' })])
    ).toThrow('contract-line.over-delivered'));

  it('payers in another order, written otherwise, are the same payers', () => {
    const again = linesOfSellingAgain(
      [standing('a', { customers: [payer('B', 40), payer('A', 60)] })],
      [line('a', { customers: [payer('A', '60.00'), payer('B', '40.00')] })]
    );
    expect(again.kept).toHaveLength(1);
  });

  it('a new line is added; one that left the quote stays on the contract', () =>
    expect(linesOfSellingAgain([standing('gone')], [line('new')])).toStrictEqual({
      kept: [],
      amended: [],
      added: [line('new')],
      left: [{ contractLineId: 'c-gone', sourceKey: 'gone' }],
    }));

  it('customers are matched by account, none is doubled or dropped', () => {
    const row = (id: string, percent: string | number) => ({
      ...blankCustomer({ id, name: id, isActive: true }),
      billingSplitPercent: percent,
    });
    expect(
      customersOfSellingAgain(
        [
          { ...row('A', 60), id: '1' },
          { ...row('B', 40), id: '2' },
          { ...row('C', 20), id: '3' },
          { ...row('E', 0), id: '4' },
        ],
        [row('A', '60.00'), row('B', '30.00'), row('D', '10.00')]
      )
    ).toStrictEqual({
      added: [row('D', '10.00')],
      changed: [{ id: '2', set: row('B', '30.00') }],
      left: [{ id: '3', set: { billingSplitPercent: '0.00', isPrimary: false, isRounding: false } }],
    });
  });
});

describe('what keeps a deal from being sold again', () => {
  it.each([
    ['nothing, on an active contract in the currency of the quote', 'active', 'EUR', []],
    ['another currency', 'active', 'USD', ['contract.other-currency']],
    ['a contract that is over', 'completed', 'EUR', ['contract.closed']],
  ] as const)('%s', (_case, status, currency, expected) =>
    expect(
      reasonsNotToSellAgain({ status, currency: 'EUR' }, currency).map(({ code }) => code)
    ).toStrictEqual(expected)
  );
});
