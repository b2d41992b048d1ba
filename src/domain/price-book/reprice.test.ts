import type { PriceRow } from './price-row';
import { converted, markUpFactor, multiplied, rateFactor } from './reprice';

const row = (id: string, changes: Partial<PriceRow> = {}): PriceRow => ({
  id,
  priceBook: 'book',
  product: 'portal',
  bundle: null,
  unit: 'user',
  currency: 'USD',
  unitPrice: '10.0000',
  brand: null,
  productVersion: null,
  minQuantity: '0',
  validFrom: null,
  validTo: null,
  ...changes,
});

describe('a mark-up', () => {
  it.each<[string, string, string | number, number, string]>([
    ['of ten percent', '19.9', 10, 4, '21.89'],
    ['of a half percent keeps four decimals', '0.0125', '0.5', 4, '0.0126'],
    ['rounds half away from zero', '0.05', 50, 2, '0.08'],
    ['rounds once: 1.0049 x 1.005 = 1.00992...', '1.0049', '0.5', 2, '1.01'],
    ['can make things cheaper', '100', -12.5, 4, '87.5'],
    ['of nothing only rounds', '1.2345', 0, 2, '1.23'],
    ['to whole numbers, as for won', '900000.4', '3', 0, '927000'],
    ['leaves a price of zero', '0', 30, 4, '0'],
  ])('%s', (_case, price, percent, decimals, expected) =>
    expect(multiplied(price, markUpFactor(percent), decimals)).toBe(expected)
  );

  it.each<[string, string | number, string]>([
    ['of minus a hundred', -100, 'mark-up.out-of-range'],
    ['of more than a thousand', '1000.01', 'mark-up.out-of-range'],
    ['with three decimals', '1.234', 'mark-up.too-many-decimals'],
    ['that is a word', 'much', 'mark-up.not-a-number'],
  ])('%s is refused', (_case, percent, code) => expect(() => markUpFactor(percent)).toThrow(code));

  it('out of range is told at its field', () =>
    expect(() => markUpFactor(-100)).toThrow(
      expect.objectContaining({ details: { errors: [{ path: ['percent'] }] } })
    ));

  it('that makes a price too large is refused', () =>
    expect(() => multiplied('99999999999', markUpFactor(1000), 4)).not.toThrow());
  it('of a price at the limit is refused', () =>
    expect(() => multiplied('999999999999999', markUpFactor(10), 4)).toThrow('unit-price.too-large'));
});

describe('a book in another currency', () => {
  const to = (rows: readonly PriceRow[], rate = '0.9', decimals = 4) =>
    converted(rows, { from: 'USD', to: 'EUR', rate: rateFactor(rate), decimals }).map(
      ({ id, currency, unitPrice }) => `${id} ${unitPrice} ${currency}`
    );

  it.each<[string, PriceRow[], string[]]>([
    ['converts its rows', [row('a')], ['a 9 EUR']],
    ['leaves out what is in a third currency', [row('a'), row('b', { currency: 'KRW' })], ['a 9 EUR']],
    [
      'keeps its own row in that currency instead of converting',
      [row('a'), row('b', { currency: 'EUR', unitPrice: '8.8800' })],
      ['b 8.8800 EUR'],
    ],
    [
      'converts what it has no own row for',
      [row('a', { minQuantity: '10.0000' }), row('b', { currency: 'EUR', unitPrice: '8.88' })],
      ['b 8.88 EUR', 'a 9 EUR'],
    ],
    [
      'tells product 1 per unit 11 from product 11 per unit 1',
      [row('a', { product: 1, unit: 11 }), row('b', { product: 11, unit: 1, currency: 'EUR' })],
      ['b 10.0000 EUR', 'a 9 EUR'],
    ],
  ])('%s', (_case, rows, expected) => expect(to(rows)).toStrictEqual(expected));

  it('rounds each price once', () =>
    expect(to([row('a', { unitPrice: '0.0333' })], '0.912345')).toStrictEqual(['a 0.0304 EUR']));

  it('a rate is above zero, which is told at its field', () =>
    expect(() => rateFactor('0')).toThrow(
      expect.objectContaining({
        code: 'exchange-rate.not-positive',
        details: { errors: [{ path: ['rate'] }] },
      })
    ));
});
