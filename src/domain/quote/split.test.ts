import type { LineCustomer, Stored } from './customer';
import { distributeEvenly, editSplits, splitIssues } from './split';

const rows = (...percents: string[]): Stored<LineCustomer>[] =>
  percents.map((billingSplitPercent, index) => ({
    id: `r${index}`,
    accountId: `a${index}`,
    billingSplitPercent,
    isRounding: index === 0,
    notToExceedLimit: null,
  }));

const flags = (count: number, rounding: number) =>
  Array.from({ length: count }, (_unused, index) => ({ id: `r${index}`, isRounding: index === rounding }));

describe('an even split', () => {
  it.each<[string, number, number, string[]]>([
    ['one', 1, 0, ['100.00']],
    ['two', 2, 1, ['50.00', '50.00']],
    ['three, the last rounding', 3, 2, ['33.33', '33.33', '33.34']],
    ['three, the first rounding', 3, 0, ['33.34', '33.33', '33.33']],
    ['six', 6, 5, ['16.66', '16.66', '16.66', '16.66', '16.66', '16.70']],
    ['seven', 7, 6, ['14.28', '14.28', '14.28', '14.28', '14.28', '14.28', '14.32']],
    ['nobody flagged: the first takes the rest', 3, -1, ['33.34', '33.33', '33.33']],
    ['nobody', 0, -1, []],
  ])('%s', (_rule, count, rounding, percents) =>
    expect(distributeEvenly(flags(count, rounding)).map((share) => share.billingSplitPercent)).toStrictEqual(
      percents
    )
  );
});

describe('issues of a split (MO-05)', () => {
  it('a list that makes 100 has none', () =>
    expect(splitIssues({ customers: rows('33.33', '33.33', '33.34'), lines: [] })).toStrictEqual([]));

  it('percents as binary numbers add up exactly', () =>
    expect(
      splitIssues({
        customers: rows('0', '0', '0').map((row, i) => ({
          ...row,
          billingSplitPercent: [0.1, 0.2, 99.7][i] ?? 0,
        })),
        lines: [],
      })
    ).toStrictEqual([]));

  it('every list that is off is named with its total; product lines have no list', () =>
    expect(
      splitIssues({
        customers: rows('50.00', '49.99'),
        lines: [
          { id: 'over', type: 'project', customers: rows('60', '60') },
          { id: 'right', type: 'project', customers: rows('100') },
          { id: 'empty', type: 'project', customers: [] },
          { id: 'product', type: 'product', customers: rows('10') },
        ],
      })
    ).toStrictEqual([
      { code: 'quote.split-not-100', lineId: null, total: '99.99' },
      { code: 'quote.split-not-100', lineId: 'over', total: '120.00' },
      { code: 'quote.split-not-100', lineId: 'empty', total: '0.00' },
    ]));

  it('a list without exactly one rounding customer is off too', () => {
    const two = rows('50', '50').map((row) => ({ ...row, isRounding: true }));
    expect(splitIssues({ customers: two, lines: [] })).toStrictEqual([
      { code: 'quote.rounding-not-one', lineId: null, count: 2 },
    ]);
  });
});

describe('editing several percents at once (MO-05)', () => {
  const edit = (...edits: [string, string | number][]) =>
    editSplits(
      rows('60', '40', '0'),
      edits.map(([id, billingSplitPercent]) => ({ id, billingSplitPercent })),
      'quote-customer'
    );

  it('rows that are not named keep theirs', () =>
    expect(edit(['r1', 30], ['r2', '10'])).toStrictEqual([
      { id: 'r1', billingSplitPercent: '30.00' },
      { id: 'r2', billingSplitPercent: '10.00' },
    ]));

  it('percents may be put right before who takes the roundings is', () =>
    expect(
      editSplits(
        rows('60', '0').map((row) => ({ ...row, isRounding: false })),
        [{ id: 'r1', billingSplitPercent: 40 }],
        'quote-customer'
      )
    ).toStrictEqual([{ id: 'r1', billingSplitPercent: '40.00' }]));

  it('names the rows that are not of the list or there twice', () =>
    expect(() => edit(['x', 1], ['r1', 40], ['r1', 40])).toThrow(
      expect.objectContaining({
        details: {
          id: 'x',
          reasons: [
            { code: 'quote-customer.unknown', details: { id: 'x' } },
            { code: 'quote-customer.twice', details: { id: 'r1' } },
          ],
        },
      })
    ));

  it.each<[string, [string, string | number][], string]>([
    ['a total other than 100', [['r1', 30]], 'quote.split-not-100'],
    ['a row of another list', [['x', 30]], 'quote-customer.unknown'],
    [
      'a row named twice',
      [
        ['r1', 40],
        ['r1', 40],
      ],
      'quote-customer.twice',
    ],
    ['a third decimal', [['r1', '40.001']], 'percent.too-many-decimals'],
    ['thirds with six decimals', [['r1', '33.333333']], 'percent.too-many-decimals'],
    ['a share below zero', [['r1', -1]], 'percent.out-of-range'],
    ['more than the whole', [['r1', 101]], 'percent.out-of-range'],
    ['what is no number', [['r1', 'NaN']], 'percent.not-a-number'],
  ])('refuses %s', (_rule, edits, code) => expect(() => edit(...edits)).toThrow(code));
});
