import fc from 'fast-check';
import { toDecimalString } from '../money/money';
import { type DocumentDiscount, NO_DISCOUNT, shareOutDiscount } from './document-discount';
import type { PricedLine } from './line';
import { quoteTotals } from './totals';

const line = (id: string, unitPrice: number | string, more: Partial<PricedLine> = {}): PricedLine => ({
  id,
  type: 'product',
  quantity: 1,
  unitPrice,
  taxRate: 0,
  ...more,
});
const percent = (discountPercent: number | string): DocumentDiscount => ({ ...NO_DISCOUNT, discountPercent });
const amount = (discountAmount: number | string): DocumentDiscount => ({ ...NO_DISCOUNT, discountAmount });

const shares = (lines: readonly PricedLine[], discount: DocumentDiscount, currency = 'EUR') =>
  shareOutDiscount(lines, discount, currency).map(toDecimalString);

describe('a discount of the whole quote (MO-22)', () => {
  const three = [line('a', '33.33'), line('b', '33.33'), line('c', '33.34')];

  it.each<[string, readonly PricedLine[], DocumentDiscount, readonly string[]]>([
    ['none takes nothing off', three, NO_DISCOUNT, ['0.00', '0.00', '0.00']],
    ['a percent is rounded once over the quote', three, percent(10), ['3.33', '3.33', '3.34']],
    ['an amount falls on the lines by their net', three, amount(1), ['0.33', '0.33', '0.34']],
    [
      'one cent goes to the largest remainder',
      [line('a', 10), line('b', 20)],
      amount('0.01'),
      ['0.00', '0.01'],
    ],
    [
      'it comes after the discounts of the lines',
      [line('a', 100, { discountPercent: 50 }), line('b', 50)],
      amount(10),
      ['5.00', '5.00'],
    ],
    [
      'a rounding line and an option that is not chosen take no part',
      [line('a', 100), line('r', 9, { type: 'rounding' }), line('o', 900, { isOptional: true })],
      percent(10),
      ['10.00', '0.00', '0.00'],
    ],
    [
      'a chosen option takes part',
      [line('a', 100), line('o', 300, { isOptional: true, isChosen: true })],
      amount(4),
      ['1.00', '3.00'],
    ],
    ['a credit gets its percent back', [line('a', 100), line('c', -40)], percent(10), ['10.00', '-4.00']],
    ['an amount spares credits', [line('a', 100), line('c', -40)], amount(60), ['60.00', '0.00']],
    ['everything may be given away', [line('a', 100)], percent(100), ['100.00']],
  ])('%s', (_case, lines, discount, expected) => expect(shares(lines, discount)).toStrictEqual(expected));

  it('counts in the currency’s own units', () =>
    expect(shares([line('a', 1001), line('b', 999)], percent('12.5'), 'KRW')).toStrictEqual(['125', '125']));

  it.each<[string, DocumentDiscount, string]>([
    ['percent and amount at once', { discountPercent: 1, discountAmount: 1 }, 'quote.two-discounts'],
    ['more than the quote is worth', amount('100.01'), 'quote.discount-too-large'],
    ['less than nothing', amount(-1), 'quote.discount-negative'],
    ['over 100 %', percent('100.01'), 'percent.out-of-range'],
    ['a part of a cent', amount('0.001'), 'money.too-many-decimals'],
  ])('%s is refused', (_case, discount, code) =>
    expect(() => shares([line('a', 60), line('b', 40)], discount)).toThrow(code)
  );

  it('more than the quote is worth is told beside what it is worth', () =>
    expect(() => shares([line('a', 60), line('b', 40)], amount('100.01'))).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ discountAmount: '100.01', net: '100.00' }) as object,
      })
    ));

  it('an amount off an empty quote is refused', () =>
    expect(() => shares([], amount(1))).toThrow('quote.discount-too-large'));

  it('is in the net, and tax is on what is left', () => {
    const lines = [line('a', 100, { taxRate: 19 }), line('b', 100, { taxRate: 7 })];
    const [a, b] = shares(lines, amount(100));
    const discounted = lines.map((each, index) => ({ ...each, documentDiscount: [a, b][index] }));
    const { net, tax } = quoteTotals(discounted, 'EUR');
    expect([net, tax].map(toDecimalString)).toStrictEqual(['100.00', '13.00']);
  });

  const prices = fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

  it('shares of a percent sum to the rounded discount, none with another sign or size than its line', () =>
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: 10_000 }), (cents, basisPoints) => {
        const lines = cents.map((price, index) => line(String(index), (price / 100).toFixed(2)));
        const parts = shareOutDiscount(lines, percent((basisPoints / 100).toFixed(2)), 'EUR');
        const sum = parts.reduce((all, { minor }) => all + minor, 0n);
        const exact = cents.reduce((all, price) => all + price, 0) * basisPoints;
        expect(Math.abs(Number(sum) * 10_000 - exact)).toBeLessThanOrEqual(5_000);
        parts.forEach(({ minor }, index) => {
          const net = BigInt(cents[index] ?? 0);
          expect(net < 0n ? minor <= 0n && minor >= net : minor >= 0n && minor <= net).toBe(true);
        });
      }),
      { numRuns: 200 }
    ));

  it('shares of an amount sum to it, and leave no line below zero', () =>
    fc.assert(
      fc.property(prices, fc.double({ min: 0, max: 1, noNaN: true }), (cents, part) => {
        const net = cents.reduce((all, price) => all + price, 0);
        const wanted = Math.floor(Math.max(0, net) * part);
        const lines = cents.map((price, index) => line(String(index), (price / 100).toFixed(2)));
        const parts = shareOutDiscount(lines, amount((wanted / 100).toFixed(2)), 'EUR');
        expect(parts.reduce((all, { minor }) => all + minor, 0n)).toBe(BigInt(wanted));
        parts.forEach(({ minor }, index) =>
          expect(minor >= 0n && minor <= BigInt(Math.max(0, cents[index] ?? 0))).toBe(true)
        );
      }),
      { numRuns: 200 }
    ));
});
