import fc from 'fast-check';
import type { ExchangeRate } from './exchange-rate';
import type { PriceRow } from './price-row';
import { resolvePrice, unitPriceOf, type PriceQuestion } from './resolve-price';

const row = (id: string, changes: Partial<PriceRow> = {}): PriceRow => ({
  id,
  priceBook: 'book',
  product: 'portal',
  bundle: null,
  unit: 'user',
  currency: 'USD',
  unitPrice: '10',
  brand: null,
  productVersion: null,
  minQuantity: '0',
  validFrom: null,
  validTo: null,
  ...changes,
});
const asked = (changes: Partial<PriceQuestion> = {}): PriceQuestion => ({
  priceBook: 'book',
  product: 'portal',
  bundle: null,
  unit: 'user',
  currency: 'USD',
  brand: 'core',
  productVersion: 'v3',
  quantity: '10',
  date: '2026-03-15',
  ...changes,
});
const RATES: ExchangeRate[] = [
  { from: 'EUR', to: 'USD', date: '2026-03-01', rate: '1.081235' },
  { from: 'KRW', to: 'USD', date: '2026-03-10', rate: '0.00076' },
];
const chosen = (rows: readonly PriceRow[], changes: Partial<PriceQuestion> = {}) => {
  const answer = resolvePrice(asked(changes), rows, RATES);
  return answer.kind === 'priced' ? answer.price.priceSource.row : answer.reason.code;
};

const GENERAL = row('general');
const VERSION = row('version', { productVersion: 'v3' });
const BRAND = row('brand', { brand: 'core' });
const BOTH = row('both', { brand: 'core', productVersion: 'v3' });
const ALL = [GENERAL, VERSION, BRAND, BOTH];

describe('which row gives the price (MO-12, MO-13)', () => {
  it.each<[string, PriceRow[], Partial<PriceQuestion>, string]>([
    ['brand and version beat all', ALL, {}, 'both'],
    ['brand beats version', [GENERAL, VERSION, BRAND], {}, 'brand'],
    ['version beats neither', [GENERAL, VERSION], {}, 'version'],
    ['a quote without a version takes the brand row', ALL, { productVersion: null }, 'brand'],
    ['a quote without a brand takes the version row', ALL, { brand: null }, 'version'],
    [
      'a quote of another brand and version takes the general row',
      ALL,
      { brand: 'x', productVersion: 'y' },
      'general',
    ],
    ['a row of another brand is no price', [BRAND], { brand: 'plus' }, 'price.none'],
    ['nor is one of another book', [GENERAL], { priceBook: 'other' }, 'price.none'],
    ['nor of another product', [GENERAL], { product: 'other' }, 'price.none'],
    ['nor of another unit', [GENERAL], { unit: 'server' }, 'price.none'],
    [
      'nor of another bundle',
      [row('start', { product: null, bundle: 'start' })],
      { product: null, bundle: 'growth' },
      'price.none',
    ],
    ['no row at all', [], {}, 'price.none'],
    [
      'the highest quantity break reached',
      [row('1'), row('10', { minQuantity: '10' }), row('11', { minQuantity: '11' })],
      {},
      '10',
    ],
    [
      'breaks compare as numbers, not as texts',
      [row('9', { minQuantity: '9' }), row('10', { minQuantity: '10' })],
      {},
      '10',
    ],
    ['just below a break', [row('1'), row('10', { minQuantity: '10' })], { quantity: '9.9999' }, '1'],
    [
      'giving ten back has the price of ten',
      [row('1'), row('10', { minQuantity: '10' })],
      { quantity: '-10' },
      '10',
    ],
    ['specific beats a quantity break', [BRAND, row('10', { minQuantity: '10' })], {}, 'brand'],
    ['below every break', [row('10', { minQuantity: '10' })], { quantity: '1' }, 'price.none'],
    [
      'the latest start',
      [row('old', { validFrom: '2026-01-01' }), row('new', { validFrom: '2026-03-15' })],
      {},
      'new',
    ],
    ['a dated row beats one since ever', [row('ever'), row('new', { validFrom: '2026-01-01' })], {}, 'new'],
    [
      'a start after the day does not count',
      [row('ever'), row('new', { validFrom: '2026-03-16' })],
      {},
      'ever',
    ],
    ['the last day still counts', [row('ends', { validTo: '2026-03-15' })], {}, 'ends'],
    ['the day after does not', [row('ends', { validTo: '2026-03-14' })], {}, 'price.none'],
    [
      'a quantity break beats a later start',
      [row('10', { minQuantity: '10', validFrom: '2026-01-01' }), row('new', { validFrom: '2026-03-01' })],
      {},
      '10',
    ],
    [
      'a general row in the currency beats a specific one to convert',
      [GENERAL, row('eur', { brand: 'core', currency: 'EUR' })],
      {},
      'general',
    ],
    [
      'the specific row is converted, not the general one',
      [row('eur', { currency: 'EUR' }), row('krw', { currency: 'KRW', brand: 'core' })],
      {},
      'krw',
    ],
    [
      'a better row without a rate is not passed over for a worse one',
      [row('eur', { currency: 'EUR' }), row('jpy', { currency: 'JPY', brand: 'core' })],
      {},
      'exchange-rate.missing',
    ],
    [
      'of equal rows the one that has a rate',
      [row('aud', { currency: 'AUD' }), row('krw', { currency: 'KRW' })],
      {},
      'krw',
    ],
    [
      'of equal rows that have a rate the first by currency, whichever comes first',
      [row('krw', { currency: 'KRW' }), row('eur', { currency: 'EUR' })],
      {},
      'eur',
    ],
    [
      'the same the other way round',
      [row('eur', { currency: 'EUR' }), row('krw', { currency: 'KRW' })],
      {},
      'eur',
    ],
    [
      'a rate of a later day does not count',
      [row('krw', { currency: 'KRW' })],
      { date: '2026-03-09' },
      'exchange-rate.missing',
    ],
  ])('%s', (_case, rows, changes, expected) => expect(chosen(rows, changes)).toBe(expected));
});

describe('the price itself', () => {
  it('is the row as it stands in the quote currency', () =>
    expect(
      resolvePrice(asked(), [row('r', { unitPrice: '10.5000', minQuantity: '5.0000' })], RATES)
    ).toStrictEqual({
      kind: 'priced',
      price: {
        unitPrice: '10.5',
        priceSource: {
          book: 'book',
          row: 'r',
          rule: 'general',
          date: '2026-03-15',
          minQuantity: '5',
          listPrice: '10.5',
          listCurrency: 'USD',
        },
      },
    }));

  it('is converted by the dated rate and rounded once to four decimals', () =>
    // 19.99 x 1.081235 = 21.61388765 -> 21.6139
    expect(
      resolvePrice(asked(), [row('r', { unitPrice: '19.99', currency: 'EUR', brand: 'core' })], RATES)
    ).toStrictEqual({
      kind: 'priced',
      price: {
        unitPrice: '21.6139',
        priceSource: {
          book: 'book',
          row: 'r',
          rule: 'brand',
          date: '2026-03-15',
          minQuantity: '0',
          listPrice: '19.99',
          listCurrency: 'EUR',
          rate: '1.081235',
          rateDate: '2026-03-01',
        },
      },
    }));

  it.each([
    ['general', GENERAL],
    ['version', VERSION],
    ['brand', BRAND],
    ['brand-and-version', BOTH],
  ])('says that the row was %s', (rule, only) =>
    expect(resolvePrice(asked(), [only], RATES)).toMatchObject({ price: { priceSource: { rule } } })
  );

  it.each([
    ['product', { product: 'portal', bundle: null }, { product: 'portal' }],
    ['bundle', { product: null, bundle: 'start' }, { bundle: 'start' }],
  ])('no price names the %s, the unit and the day', (_what, changes, named) =>
    expect(resolvePrice(asked(changes), [], RATES)).toStrictEqual({
      kind: 'refused',
      reason: { code: 'price.none', details: { ...named, unit: 'user', date: '2026-03-15' } },
    })
  );

  it('a missing rate names both currencies and the day', () =>
    expect(resolvePrice(asked({ currency: 'GBP' }), [GENERAL], RATES)).toStrictEqual({
      kind: 'refused',
      reason: { code: 'exchange-rate.missing', details: { from: ['USD'], to: 'GBP', date: '2026-03-15' } },
    }));

  it.each([
    ['half goes away from zero', '0.0001', '0.5', '0.0001'],
    ['also below zero', '-0.0001', '0.5', '-0.0001'],
    ['less than half goes', '0.0001', '0.499999', '0'],
    ['large prices keep every digit', '99999999999.9999', '1.000001', '100000099999.9999'],
  ])('%s', (_case, listPrice, rate, expected) =>
    expect(
      unitPriceOf({
        book: 1,
        row: 1,
        rule: 'general',
        date: '2026-01-01',
        minQuantity: '0',
        listPrice,
        listCurrency: 'EUR',
        rate,
      })
    ).toBe(expected)
  );

  it('does not depend on the order of the rows', () => {
    const rows = [...ALL, row('10', { minQuantity: '10' }), row('eur', { currency: 'EUR', brand: 'core' })];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) =>
        expect(resolvePrice(asked(), shuffled, RATES)).toStrictEqual(resolvePrice(asked(), rows, RATES))
      )
    );
  });
});
