import { inDecimals } from '../money/in-decimals';
import { quoteAmounts } from './amounts';
import { type PricedLine, reasonsAgainstLines } from './line';
import { groupSubtotals } from './line-groups';
import { splitIssues } from './split';
import { quoteTotals } from './totals';

const line = (id: string, unitPrice: number, more: object = {}) => ({
  id,
  type: 'product' as const,
  quantity: 1,
  unitPrice,
  taxRate: 19,
  customers: [],
  ...more,
});
const option = { isOptional: true, isChosen: false };
const payer = {
  accountId: 'a',
  billingSplitPercent: 100,
  isRounding: true,
  isPrimary: true,
  notToExceedLimit: null,
  billToName: null,
  billToContactName: null,
  paymentTerms: null,
};

describe('optional lines', () => {
  const lines = [line('a', 100), line('b', 50, option), line('c', 10, { ...option, isChosen: true })];

  it('count only when they are chosen, and show what they would cost', () => {
    const totals = inDecimals(quoteTotals(lines, 'EUR'));
    expect([totals.net, totals.tax, totals.gross]).toStrictEqual(['110.00', '20.90', '130.90']);
    expect(totals.lines.map(({ id, gross }) => [id, gross])).toStrictEqual([
      ['a', '119.00'],
      ['b', '59.50'],
      ['c', '11.90'],
    ]);
    expect(totals.rates).toStrictEqual([{ taxRate: '19.00', net: '110.00', tax: '20.90', gross: '130.90' }]);
  });

  it('that are not chosen move no cent of tax between the others', () => {
    const cents = [line('a', 0.03, { taxRate: 50 }), line('b', 0.03, { taxRate: 50 })];
    const taxes = (list: readonly PricedLine[]) =>
      quoteTotals(list, 'EUR')
        .lines.filter(({ id }) => id !== 'o')
        .map(({ tax }) => tax.minor);
    expect(taxes([line('o', 0.01, { ...option, taxRate: 50 }), ...cents])).toStrictEqual(taxes(cents));
  });

  it('that are not chosen are paid by nobody', () =>
    expect(
      inDecimals(quoteAmounts({ currency: 'EUR', customers: [payer], lines })).payers.map(({ net }) => net)
    ).toStrictEqual(['110.00']));

  it('that are not chosen cannot be split wrongly', () => {
    const off = line('p', 1, { type: 'project', customers: [{ ...payer, billingSplitPercent: 10 }] });
    const issues = (more: object) =>
      splitIssues({ customers: [payer], lines: [{ ...off, type: 'project', ...more }] }).map(
        ({ code }) => code
      );
    expect(issues(option)).toStrictEqual([]);
    expect(issues({ ...option, isChosen: true })).toStrictEqual(['quote.split-not-100']);
  });

  it('are no rounding lines', () =>
    expect(
      reasonsAgainstLines([line('r', 1, { type: 'rounding', taxRate: 0, ...option })], 'EUR').map(
        ({ code }) => code
      )
    ).toStrictEqual(['rounding-line.optional']));
});

describe('groups of lines', () => {
  it('have their subtotals in the order of their first lines, options only when chosen', () => {
    const lines = [
      line('a', 100, { groupName: 'Licences' }),
      line('b', 1),
      line('c', 20, { groupName: 'Works' }),
      line('d', 30, { groupName: 'Licences' }),
      line('e', 500, { groupName: 'Works', ...option }),
      line('f', 7, { groupName: 'Extras', ...option }),
    ];
    expect(inDecimals(groupSubtotals(lines, quoteTotals(lines, 'EUR')))).toStrictEqual([
      { groupName: 'Licences', net: '130.00', tax: '24.70', gross: '154.70' },
      { groupName: 'Works', net: '20.00', tax: '3.80', gross: '23.80' },
      { groupName: 'Extras', net: '0.00', tax: '0.00', gross: '0.00' },
    ]);
  });
});
