import { inDecimals } from '../money/in-decimals';
import { fromDecimal, toDecimalString } from '../money/money';
import type { PricedLine } from './line';
import { roundingAmount } from './rounding-line';
import { reasonsAgainstTotals } from './sent-totals';
import { quoteTotals } from './totals';

const line = (
  id: string,
  unitPrice: string,
  taxRate: string,
  more: Partial<PricedLine> = {}
): PricedLine => ({
  id,
  type: 'product',
  quantity: 1,
  unitPrice,
  taxRate,
  ...more,
});

const totals = (lines: PricedLine[], currency = 'EUR') => inDecimals(quoteTotals(lines, currency));

describe('totals of a quote (MO-21)', () => {
  it('a quote without lines comes to nothing', () =>
    expect(totals([], 'KWD')).toStrictEqual({
      currency: 'KWD',
      net: '0.000',
      tax: '0.000',
      gross: '0.000',
      lines: [],
      rates: [],
    }));

  it('tax is rounded once per rate, not per line', () => {
    // 19 % of 0.03 is 0.0057 -> 0.01 for each line, but 3 x 0.03 = 0.09 bears 0.0171 -> 0.02
    const answer = totals([line('a', '0.03', '19'), line('b', '0.03', '19'), line('c', '0.03', '19')]);
    expect(answer.lines.map(({ tax }) => tax)).toStrictEqual(['0.01', '0.01', '0.00']);
    expect([answer.net, answer.tax, answer.gross]).toStrictEqual(['0.09', '0.02', '0.11']);
  });

  it('rates are listed the lowest first, whatever the order of the lines', () => {
    const answer = totals([
      line('a', '10', '19'),
      line('b', '20', '7'),
      line('c', '30', '0'),
      line('d', '40', '7'),
    ]);
    expect(answer.rates).toStrictEqual([
      { taxRate: '0.00', net: '30.00', tax: '0.00', gross: '30.00' },
      { taxRate: '7.00', net: '60.00', tax: '4.20', gross: '64.20' },
      { taxRate: '19.00', net: '10.00', tax: '1.90', gross: '11.90' },
    ]);
    expect(answer.gross).toBe('106.10');
  });

  it('a credit bears its own, negative tax', () => {
    const answer = totals([line('a', '10.03', '19'), line('b', '-10.03', '19')]);
    expect(answer.lines.map(({ tax }) => tax)).toStrictEqual(['1.90', '-1.90']);
    expect(answer.tax).toBe('0.00');
  });

  it('a rounding line joins the document without tax', () => {
    const answer = totals([line('a', '99.99', '19'), line('r', '0.01', '0', { type: 'rounding' })]);
    expect([answer.net, answer.tax, answer.gross]).toStrictEqual(['100.00', '19.00', '119.00']);
  });

  it('two lines with the same key do not share their tax', () =>
    expect(totals([line('a', '10', '10'), line('a', '20', '10')]).lines.map(({ tax }) => tax)).toStrictEqual([
      '1.00',
      '2.00',
    ]));
});

describe('the amount of a rounding line', () => {
  it.each([
    ['to the full euro', '119.49', 'EUR', '1', '-0.49'],
    ['half goes up', '119.50', 'EUR', '1', '0.50'],
    ['a credit half goes away from zero', '-119.50', 'EUR', '1', '-0.50'],
    ['to five cents', '10.03', 'EUR', '0.05', '0.02'],
    ['to a thousand won', '123456', 'KRW', '1000', '-456'],
    ['already round', '100.00', 'EUR', '10', '0.00'],
  ])('%s', (_rule, total, currency, step, amount) =>
    expect(toDecimalString(roundingAmount(fromDecimal(total, currency), step))).toBe(amount)
  );

  it('refuses steps that are none', () => {
    expect(() => roundingAmount(fromDecimal('1', 'EUR'), 0)).toThrow(
      expect.objectContaining({ code: 'rounding-line.step-not-positive', details: { roundTo: '0' } })
    );
    expect(() => roundingAmount(fromDecimal('1', 'KRW'), '0.5')).toThrow('money.too-many-decimals');
  });
});

describe('totals that a client sends along (MO-06)', () => {
  const computed = quoteTotals([line('a', '10', '19')], 'EUR');

  it('are taken when they are right, however they are written', () =>
    expect(
      reasonsAgainstTotals(
        { net: 10, tax: '1.90', gross: '11.9000', lines: [{ id: 'a', net: '10' }] },
        computed
      )
    ).toStrictEqual([]));

  it('may be left out', () =>
    expect(reasonsAgainstTotals({ net: null, lines: [{ id: 'a', gross: null }] }, computed)).toStrictEqual(
      []
    ));

  it('are no more exact than any currency', () =>
    expect(() => reasonsAgainstTotals({ net: '10.00001' }, computed)).toThrow('money.too-many-decimals'));

  it('are read to the last decimal of the currency', () => {
    const dinars = quoteTotals([line('a', '1.005', '0')], 'KWD');
    expect(reasonsAgainstTotals({ net: '1.005' }, dinars)).toStrictEqual([]);
    expect(reasonsAgainstTotals({ net: '1.0051' }, dinars)).toHaveLength(1);
  });

  it('are refused by name when they are wrong', () =>
    expect(
      reasonsAgainstTotals({ gross: '11.91', lines: [{ id: 'a', tax: 0 }, { id: 'x' }] }, computed)
    ).toStrictEqual([
      {
        code: 'quote.total-differs',
        details: { lineId: null, field: 'gross', sent: '11.91', computed: '11.90' },
      },
      { code: 'quote.total-differs', details: { lineId: 'a', field: 'tax', sent: '0', computed: '1.90' } },
      { code: 'quote-line.unknown', details: { lineId: 'x' } },
    ]));
});
