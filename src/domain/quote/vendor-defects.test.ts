import { inDecimals } from '../money/in-decimals';
import { resolvePrice } from '../price-book/resolve-price';
import { addCustomer, addLineCustomer } from './add-customer';
import { quoteAmounts } from './amounts';
import { convertUnitPrice } from './convert-amounts';
import type { PayingAccount, QuoteCustomer } from './customer';
import { limitWarnings } from './limits';
import type { LineType } from './line';
import { customersOfNewLine } from './line-customers';
import { reasonsNotToSell } from './reasons-not-to-sell';
import { quoteTotals } from './totals';

/**
 * Defects that the vendor of the reference behaviour had to fix, by the number of its release notes; each must not
 * be ours. Those of revising (3443372) and copying (3079232) are in `tests/api/quotes.test.ts`: rows are copied there.
 */
const account = (id: string, isActive = true): PayingAccount => ({ id, name: id, isActive });
const payer = (
  accountId: string,
  billingSplitPercent: string,
  more: Partial<QuoteCustomer> = {}
): QuoteCustomer => ({
  accountId,
  billingSplitPercent,
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: null,
  billToName: null,
  billToContactName: null,
  paymentTerms: null,
  ...more,
});
const stored = (rows: readonly QuoteCustomer[]) => rows.map((row) => ({ ...row, id: row.accountId }));
const project = (unitPrice: string, customers: readonly QuoteCustomer[], taxRate = '0') => ({
  id: 'line',
  type: 'project' as LineType,
  quantity: 1,
  unitPrice,
  taxRate,
  customers,
});

describe('defects of the reference, not ours', () => {
  const halves = [payer('a', '50.00', { isPrimary: true, isRounding: true }), payer('b', '50.00')];
  const amountsOf = (unitPrice: string, taxRate: string, customers = halves) =>
    inDecimals(quoteAmounts({ currency: 'EUR', customers, lines: [project(unitPrice, customers, taxRate)] }));

  it('3981724: no account is twice on a list, neither of the quote nor of a line', () => {
    expect(() => addCustomer(stored(halves), { account: account('b') }, 'EUR')).toThrow(
      'quote-customer.duplicate'
    );
    const line = { id: 'line', type: 'project' as LineType, customers: stored(halves) };
    expect(() => addLineCustomer(line, stored(halves), { account: account('b') }, 'EUR')).toThrow(
      'quote-line-customer.duplicate'
    );
  });

  it('6092579: a product line has no split of its own', () => {
    const line = { id: 'line', type: 'product' as LineType, customers: [] };
    expect(() => addLineCustomer(line, stored(halves), { account: account('c') }, 'EUR')).toThrow(
      'quote-line-customer.product-line'
    );
  });

  it('2552745: tax is split as the net is', () =>
    expect(amountsOf('100.01', '19').payers.map(({ net, tax }) => [net, tax])).toStrictEqual([
      ['50.01', '9.50'],
      ['50.00', '9.50'],
    ]));

  it('3883056: parts have the decimals of the currency and make up the whole', () => {
    const thirds = [
      payer('a', '33.34', { isPrimary: true, isRounding: true }),
      payer('b', '33.33'),
      payer('c', '33.33'),
    ];
    const { payers } = inDecimals(
      quoteAmounts({ currency: 'KRW', customers: thirds, lines: [project('1000', thirds)] })
    );
    expect(payers.map(({ net }) => net)).toStrictEqual(['334', '333', '333']);
  });

  it('2943191: nothing has no tax', () => {
    const { tax, gross } = inDecimals(quoteTotals([project('0', [], '19')], 'EUR'));
    expect([tax, gross]).toStrictEqual(['0.00', '0.00']);
  });

  it('6296854: a discount on nothing is nothing, never less', () => {
    const line = { ...project('0', []), discountPercent: '30' };
    expect(inDecimals(quoteTotals([line], 'EUR')).net).toBe('0.00');
  });

  it('6031924: a product without a price is refused, not given away', () => {
    const asked = {
      priceBook: 1,
      product: 2,
      bundle: null,
      unit: 3,
      currency: 'EUR',
      brand: null,
      productVersion: null,
      quantity: '1',
      date: '2026-01-01',
    };
    expect(resolvePrice(asked, [], [])).toMatchObject({ kind: 'refused', reason: { code: 'price.none' } });
  });

  it('4486054: pricing anew leaves no typed price at nothing', () =>
    expect(convertUnitPrice('70', '0.95')).toBe('66.5'));

  it('4318898, 6340757: a payer that was deactivated meanwhile is told before the sale, not after', () => {
    const reasons = reasonsNotToSell(
      {
        opportunity: { locked: false, isClosed: false, fields: {}, mandatoryFields: [] },
        quote: {
          id: 'q',
          status: 'draft',
          dueDate: null,
          customers: halves,
          lines: [{ ...project('1', halves), products: [] }],
          fields: {},
          mandatoryFields: [],
        },
        inactiveAccountIds: ['a'],
      },
      { today: '2026-01-01' }
    );
    expect(reasons).toStrictEqual([{ code: 'quote-customer.account-inactive', details: { accountId: 'a' } }]);
  });

  it('5748355: a payer that is not active does not keep anybody from adding a line', () =>
    expect(customersOfNewLine('project', halves).map(({ accountId }) => accountId)).toStrictEqual([
      'a',
      'b',
    ]));
});

describe('the funding example: limits of 500 and 750', () => {
  const payers = [
    payer('two', '50.00', { isPrimary: true, isRounding: true, notToExceedLimit: '500' }),
    payer('three', '50.00', { notToExceedLimit: '750' }),
  ];
  const planned = (unitPrice: string) => {
    const quote = { currency: 'USD', customers: payers, lines: [project(unitPrice, payers)] };
    const limits = { customers: payers, lines: [{ id: 'line', customers: [] }] };
    const amounts = quoteAmounts(quote);
    return {
      net: inDecimals(amounts).totals.net,
      warnings: inDecimals(limitWarnings(amounts, limits)).map((row) => [
        row.accountId,
        row.planned,
        row.limit,
      ]),
    };
  };

  it('100 is 50 for each, within both limits', () =>
    expect(planned('100')).toStrictEqual({ net: '100.00', warnings: [] }));

  it('1,000 fills the first limit and exceeds none', () =>
    expect(planned('1000').warnings).toStrictEqual([]));

  it('5,100 exceeds both: it is told, and the estimate stays whole', () =>
    expect(planned('5100')).toStrictEqual({
      net: '5100.00',
      warnings: [
        ['two', '2550.00', '500.00'],
        ['three', '2550.00', '750.00'],
      ],
    }));
});
