import type { Big } from 'big.js';
import { exact } from '../money/decimal';
import {
  changesOfPrice,
  priceBatchProblems,
  staleProblems,
  twiceProblems,
  unseenProblems,
  type PriceContent,
  type StoredPrice,
} from './price-batch';

const content = (changes: Partial<PriceContent> = {}): PriceContent => ({
  product: 'portal',
  bundle: null,
  unit: 'user',
  currency: 'EUR',
  unitPrice: '10',
  minQuantity: 0,
  brand: null,
  productVersion: null,
  validFrom: null,
  validTo: null,
  ...changes,
});
const stored = (changes: Partial<StoredPrice> = {}): StoredPrice => ({
  ...content(),
  id: 'a',
  priceBook: 'book',
  unitPrice: '10.0000',
  minQuantity: '0.000000',
  updatedAt: '2026-01-01T00:00:00.001Z',
  ...changes,
});
const around = () => ({
  book: { brands: ['core'], productVersions: [] },
  productActive: true,
  bookOfBundle: null,
});

describe('prices written together', () => {
  const judged = (changes: readonly Partial<PriceContent>[], untouched: readonly StoredPrice[] = []) =>
    priceBatchProblems(
      changes.map((change) => ({ ...content(change), priceBook: 'book' })),
      untouched,
      around
    ).map(({ path, code, details }) => [path, code, details?.row]);

  it.each<[string, readonly Partial<PriceContent>[], readonly StoredPrice[], unknown[]]>([
    ['nothing is in order', [], [], []],
    ['quantity breaks of one product stand beside each other', [{}, { minQuantity: 10 }], [], []],
    [
      'a year follows a year',
      [{ validTo: '2026-12-31' }, { validFrom: '2027-01-01', unitPrice: 11 }],
      [],
      [],
    ],
    [
      'two of them that overlap are told at both, each with the place of the other',
      [{}, { currency: 'USD' }, { unitPrice: '12' }],
      [],
      [
        ['prices.0.validFrom', 'price.overlap', 'prices.2'],
        ['prices.2.validFrom', 'price.overlap', 'prices.0'],
      ],
    ],
    [
      'one that overlaps a price which stays is told with the id of that one',
      [{ minQuantity: 5 }, { unitPrice: '12' }],
      [stored()],
      [['prices.1.validFrom', 'price.overlap', 'a']],
    ],
    [
      'a row with a bad number is told as such, and does not hide an overlap of others',
      [{ minQuantity: 'many' }, {}, {}],
      [],
      [
        ['prices.0.minQuantity', 'min-quantity.not-a-number', undefined],
        ['prices.1.validFrom', 'price.overlap', 'prices.2'],
        ['prices.2.validFrom', 'price.overlap', 'prices.1'],
      ],
    ],
    [
      'every reason of every row at once',
      [{ unitPrice: -1, currency: 'ABC' }, { brand: 'other' }],
      [],
      [
        ['prices.0.unitPrice', 'unit-price.negative', undefined],
        ['prices.0.currency', 'currency.unknown', undefined],
        ['prices.1.brand', 'price-book.brand-not-in-book', undefined],
      ],
    ],
  ])('%s', (_rule, changes, untouched, expected) =>
    expect(judged(changes, untouched)).toStrictEqual(expected)
  );

  it('a thousand of one product cost a thousand times as many comparisons as one: none meets each other', () => {
    const compare = jest.spyOn(Object.getPrototypeOf(exact('0')) as Big, 'cmp');
    const comparisonsOf = (count: number, untouched: readonly StoredPrice[] = []): number => {
      compare.mockClear();
      expect(
        judged(
          Array.from({ length: count }, (_each, index) => ({ minQuantity: index + 1 })),
          untouched
        )
      ).toStrictEqual([]);
      return compare.mock.calls.length;
    };
    const one = comparisonsOf(1);
    const stays = Array.from({ length: 1000 }, (_each, index) =>
      stored({ id: `stays-${index}`, minQuantity: `${index + 2000}.000000` })
    );
    expect([one > 0, comparisonsOf(1000), comparisonsOf(1000, stays)]).toStrictEqual([
      true,
      1000 * one,
      1000 * one + comparisonsOf(0, stays),
    ]);
    compare.mockRestore();
  });
});

describe('a price that somebody else has touched', () => {
  const seen = (changes: object = {}) => ({
    documentId: 'a',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...content(changes),
  });
  const now = new Map([['a', stored()]]);

  it.each<[string, object, unknown[]]>([
    ['is a conflict that tells what differs', { unitPrice: '12' }, [['unitPrice', '12', '10.0000']]],
    ['counts 10 and 10.0000 as the same: nothing would be lost', {}, []],
  ])('%s', (_rule, changes, fields) =>
    expect(staleProblems([seen(changes)], now, 'prices')).toStrictEqual(
      fields.length === 0
        ? []
        : [
            {
              code: 'price.version-conflict',
              path: 'prices.0',
              details: {
                updatedAt: '2026-01-01T00:00:00.001Z',
                fields: fields.map((each) => {
                  const [field, sent, kept] = each as string[];
                  return { field, sent, stored: kept };
                }),
              },
            },
          ]
    )
  );

  it('is none when the sender has seen it as it is', () =>
    expect(
      staleProblems(
        [seen({ unitPrice: 1 }), { documentId: null, updatedAt: null }],
        new Map([['a', stored({ updatedAt: '2026-01-01T00:00:00.000Z' })]]),
        'prices'
      )
    ).toStrictEqual([]));

  it('is one too when it is gone, and when it shall go', () => {
    const gone = staleProblems([seen()], new Map(), 'prices');
    const going = staleProblems([{ documentId: 'a', updatedAt: 'earlier' }], now, 'removed');
    expect([...gone, ...going].map(({ path, details }) => [path, details])).toStrictEqual([
      ['prices.0', { updatedAt: null, fields: [] }],
      ['removed.0', { updatedAt: '2026-01-01T00:00:00.001Z', fields: [] }],
    ]);
  });
});

describe('what is sent', () => {
  const row = (documentId: string | null, updatedAt: string | null = 'then') => ({ documentId, updatedAt });

  it('says of each price that exists when it was read', () =>
    expect(unseenProblems([row(null, null), row('a'), row('b', null)], 'prices')).toStrictEqual([
      { code: 'price.version-missing', path: 'prices.2.updatedAt' },
    ]));

  it('names a price once, changed or removed', () =>
    expect(
      twiceProblems([row('a'), row(null), row(null), row('b'), row('a')], [row('b'), row('c')])
    ).toStrictEqual([
      { code: 'price.twice', path: 'prices.4' },
      { code: 'price.twice', path: 'removed.0' },
    ]));

  it('differs in what is said otherwise', () =>
    expect(changesOfPrice(content({ minQuantity: '1', validTo: '2026-01-01' }), stored())).toStrictEqual([
      { field: 'minQuantity', sent: '1', stored: '0.000000' },
      { field: 'validTo', sent: '2026-01-01', stored: null },
    ]));
});
