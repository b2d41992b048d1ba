import { toDecimalString } from '../money/money';
import { type DocumentDiscount, NO_DISCOUNT } from './document-discount';
import type { PricedLine } from './line';
import { sumUp } from './sum-up';

const line = (id: string, unitPrice: number, more: Partial<PricedLine> = {}): PricedLine => ({
  id,
  type: 'product',
  quantity: 1,
  unitPrice,
  taxRate: 19,
  ...more,
});
const summed = (lines: readonly PricedLine[], discount: DocumentDiscount = NO_DISCOUNT) => {
  const { lines: own, totals } = sumUp(lines, discount, 'EUR');
  return [
    ...own.map(({ id, documentDiscount, net, tax, gross }) => [id, documentDiscount, net, tax, gross]),
    ['all', ...[totals.net, totals.tax, totals.gross].map(toDecimalString)],
  ];
};

describe('what lines sum up to', () => {
  it.each<[string, readonly PricedLine[], DocumentDiscount, readonly string[][]]>([
    [
      'each line has its figures, and the quote their sum',
      [line('a', 100), line('b', 50)],
      NO_DISCOUNT,
      [
        ['a', '0.00', '100.00', '19.00', '119.00'],
        ['b', '0.00', '50.00', '9.50', '59.50'],
        ['all', '150.00', '28.50', '178.50'],
      ],
    ],
    [
      'each line bears its share of the quote’s discount before tax',
      [line('a', 100), line('b', 50)],
      { discountPercent: null, discountAmount: 15 },
      [
        ['a', '10.00', '90.00', '17.10', '107.10'],
        ['b', '5.00', '45.00', '8.55', '53.55'],
        ['all', '135.00', '25.65', '160.65'],
      ],
    ],
    [
      'an option that is not chosen has figures and is in no sum',
      [line('o', 10, { isOptional: true }), line('a', 100)],
      { discountPercent: 10, discountAmount: null },
      [
        ['o', '0.00', '10.00', '1.90', '11.90'],
        ['a', '10.00', '90.00', '17.10', '107.10'],
        ['all', '90.00', '17.10', '107.10'],
      ],
    ],
    ['nothing sums up to nothing', [], NO_DISCOUNT, [['all', '0.00', '0.00', '0.00']]],
  ])('%s', (_case, lines, discount, expected) => expect(summed(lines, discount)).toStrictEqual(expected));

  it('what else is known of a line stays with it', () =>
    expect(sumUp([{ ...line('a', 1), name: 'Portal' }], NO_DISCOUNT, 'EUR').lines[0]?.name).toBe('Portal'));
});
