import type { PriceRow } from './price-row';
import { priceRowProblems, type PriceRowDraft, type PriceRowSurroundings } from './price-row-problems';

const draft = (changes: Partial<PriceRowDraft> = {}): PriceRowDraft => ({
  id: null,
  priceBook: 'book',
  product: 'portal',
  bundle: null,
  unit: 'user',
  currency: 'KRW',
  unitPrice: '900000',
  brand: 'core',
  productVersion: null,
  minQuantity: 0,
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  ...changes,
});
const stored = (changes: Partial<PriceRow> = {}): PriceRow => ({
  ...draft(),
  id: 'stored',
  unitPrice: '900000.0000',
  minQuantity: '0.0000',
  ...changes,
});
const around = (changes: Partial<PriceRowSurroundings> = {}): PriceRowSurroundings => ({
  book: { brands: ['core'], productVersions: ['v3'] },
  productActive: true,
  bookOfBundle: null,
  siblings: [],
  ...changes,
});
const told = (row: PriceRowDraft, surroundings = around()) =>
  priceRowProblems(row, surroundings).map(({ code, path }) => `${path}: ${code}`);

describe('a price as typed', () => {
  it.each<[string, Partial<PriceRowDraft>, string[]]>([
    ['a good row', {}, []],
    ['a price of zero is a price', { unitPrice: '0' }, []],
    ['four decimals, in won too', { unitPrice: '0.0125' }, []],
    ['five decimals', { unitPrice: '0.00125' }, ['unitPrice: unit-price.too-many-decimals']],
    ['a negative price', { unitPrice: '-1' }, ['unitPrice: unit-price.negative']],
    ['a word', { unitPrice: 'cheap' }, ['unitPrice: unit-price.not-a-number']],
    ['sixteen digits', { unitPrice: '1234567890123456' }, ['unitPrice: unit-price.too-large']],
    ['a negative quantity break', { minQuantity: -1 }, ['minQuantity: min-quantity.negative']],
    ['a currency nobody has', { currency: 'WON' }, ['currency: currency.unknown']],
    ['valid for one day', { validTo: '2026-01-01' }, []],
    ['an end before the start', { validTo: '2025-12-31' }, ['validTo: price.validity-reversed']],
    ['open ends', { validFrom: null, validTo: null }, []],
    ['for every brand', { brand: null }, []],
    ['neither product nor bundle', { product: null }, ['product: price.product-or-bundle']],
    ['product and bundle at once', { bundle: 'start' }, ['bundle: price.product-or-bundle']],
    ['a bundle of another book', { product: null, bundle: 'start' }, ['bundle: bundle.not-in-book']],
    ['a brand of another book', { brand: 'x' }, ['brand: price-book.brand-not-in-book']],
    [
      'a version of another book',
      { productVersion: 'v9' },
      ['productVersion: price-book.version-not-in-book'],
    ],
    [
      'two faults at once',
      { unitPrice: '-1', brand: 'x' },
      ['unitPrice: unit-price.negative', 'brand: price-book.brand-not-in-book'],
    ],
  ])('%s', (_case, changes, expected) => expect(told(draft(changes))).toStrictEqual(expected));

  it('a bundle of the book gets a price', () =>
    expect(told(draft({ product: null, bundle: 'start' }), around({ bookOfBundle: 'book' }))).toStrictEqual(
      []
    ));

  it('an inactive product gets no price', () =>
    expect(told(draft(), around({ productActive: false }))).toStrictEqual(['product: product.inactive']));
});

describe('two prices for the same thing', () => {
  const OVERLAP = ['validFrom: price.overlap'];

  it.each<[string, Partial<PriceRow>, string[]]>([
    ['the same days', {}, OVERLAP],
    ['sharing one day at the end', { validFrom: '2026-06-30', validTo: null }, OVERLAP],
    ['sharing one day at the start', { validFrom: null, validTo: '2026-01-01' }, OVERLAP],
    ['one open at both ends', { validFrom: null, validTo: null }, OVERLAP],
    ['one inside the other', { validFrom: '2026-02-01', validTo: '2026-02-02' }, OVERLAP],
    ['following each other', { validFrom: '2026-07-01', validTo: null }, []],
    ['before each other', { validFrom: null, validTo: '2025-12-31' }, []],
    ['another currency', { currency: 'USD' }, []],
    ['another unit', { unit: 'server' }, []],
    ['another product', { product: 'support' }, []],
    ['another book', { priceBook: 'other' }, []],
    ['another brand', { brand: null }, []],
    ['another version', { productVersion: 'v3' }, []],
    ['another quantity break', { minQuantity: '10' }, []],
  ])('%s', (_case, changes, expected) =>
    expect(told(draft(), around({ siblings: [stored(changes)] }))).toStrictEqual(expected)
  );

  it('names the other row', () =>
    expect(priceRowProblems(draft(), around({ siblings: [stored()] }))[0]?.details).toStrictEqual({
      row: 'stored',
    }));

  it('two bundles have a price each', () =>
    expect(
      told(
        draft({ product: null, bundle: 'start' }),
        around({ bookOfBundle: 'book', siblings: [stored({ product: null, bundle: 'growth' })] })
      )
    ).toStrictEqual([]));

  it('a row does not overlap itself', () =>
    expect(told(draft({ id: 'stored' }), around({ siblings: [stored()] }))).toStrictEqual([]));
});
