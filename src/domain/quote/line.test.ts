import schema from '../../api/quote-line/content-types/quote-line/schema.json';
import { toDecimalString } from '../money/money';
import { LINE_TYPES, lineNet, type PricedLine, reasonsAgainstLines } from './line';

const line = (changes: Partial<PricedLine> = {}): PricedLine => ({
  id: 'a',
  type: 'product',
  quantity: 1,
  unitPrice: '100',
  ...changes,
});

describe('the net of a line, rounded once', () => {
  it.each<[string, Partial<PricedLine>, string, string]>([
    ['quantity times price', { quantity: 3, unitPrice: '19.99' }, 'EUR', '59.97'],
    ['0.1 x 3 has no binary tail', { quantity: 3, unitPrice: 0.1 }, 'EUR', '0.30'],
    ['1.005 rounds away from zero', { unitPrice: '1.005' }, 'USD', '1.01'],
    // 3 x 0.335 = 1.005
    ['rounding comes after multiplying', { quantity: 3, unitPrice: '0.335' }, 'EUR', '1.01'],
    ['a discount', { unitPrice: '200', discountPercent: '12.5' }, 'EUR', '175.00'],
    // 99.99 x 0.6667 = 66.663333
    ['a discount with two decimals', { unitPrice: '99.99', discountPercent: 33.33 }, 'EUR', '66.66'],
    ['everything off', { discountPercent: 100 }, 'EUR', '0.00'],
    ['a credit by quantity', { quantity: -2, unitPrice: '10.005' }, 'EUR', '-20.01'],
    ['a credit by price', { quantity: 1, unitPrice: '-1.005' }, 'EUR', '-1.01'],
    ['won have no decimals', { quantity: '1.5', unitPrice: '333' }, 'KRW', '500'],
    ['half a won is one', { quantity: '0.5', unitPrice: '1' }, 'KRW', '1'],
    ['minus half a won is minus one', { quantity: '-0.5', unitPrice: '1' }, 'KRW', '-1'],
    ['fils have three', { quantity: '3', unitPrice: '0.3335' }, 'KWD', '1.001'],
    ['the smallest quantity', { quantity: '0.000001', unitPrice: '5000' }, 'EUR', '0.01'],
    ['a missing discount is none', { discountPercent: null }, 'EUR', '100.00'],
  ])('%s', (_rule, changes, currency, net) =>
    expect(toDecimalString(lineNet(line(changes), currency))).toBe(net)
  );
});

describe('what is wrong with lines', () => {
  const codes = (lines: PricedLine[], currency = 'EUR') =>
    reasonsAgainstLines(lines, currency).map(({ code }) => code);

  it.each<[string, Partial<PricedLine>, string[]]>([
    ['nothing', {}, []],
    ['a quantity with seven decimals', { quantity: '0.0000001' }, ['quantity.too-many-decimals']],
    ['a price with five decimals', { unitPrice: '0.00001' }, ['unit-price.too-many-decimals']],
    ['a discount above a hundred', { discountPercent: 100.01 }, ['percent.out-of-range']],
    ['a negative tax', { taxRate: -1 }, ['percent.out-of-range']],
    ['a tax with three decimals', { taxRate: '19.001' }, ['percent.too-many-decimals']],
    [
      'a product that no column holds',
      { quantity: '999999999', unitPrice: '999999999' },
      ['money.too-large'],
    ],
    ['a discounted rounding', { type: 'rounding', discountPercent: 1 }, ['rounding-line.discounted']],
    ['a taxed rounding', { type: 'rounding', taxRate: 19 }, ['rounding-line.taxed']],
    [
      'several slips are told at once',
      { quantity: 'x', unitPrice: 'y', taxRate: 101 },
      ['quantity.not-a-number', 'unit-price.not-a-number', 'percent.out-of-range'],
    ],
  ])('%s', (_rule, changes, expected) => expect(codes([line(changes)])).toStrictEqual(expected));

  it('names the line', () =>
    expect(reasonsAgainstLines([line(), line({ id: 'b', quantity: 'x' })], 'EUR')).toStrictEqual([
      { code: 'quantity.not-a-number', details: { value: 'x', lineId: 'b' } },
    ]));

  it('names the rounding line that is reduced', () =>
    expect(reasonsAgainstLines([line({ id: 'r', type: 'rounding', taxRate: 19 })], 'EUR')).toStrictEqual([
      { code: 'rounding-line.taxed', details: { lineId: 'r' } },
    ]));

  it('allows one rounding line, not two', () => {
    const rounding = line({ id: 'r', type: 'rounding' });
    expect(codes([line(), rounding])).toStrictEqual([]);
    expect(reasonsAgainstLines([rounding, line(), line({ id: 's', type: 'rounding' })], 'EUR')).toStrictEqual(
      [{ code: 'quote.several-rounding-lines', details: { lineIds: ['r', 's'] } }]
    );
  });
});

it('the column knows exactly the types of the table', () =>
  expect(schema.attributes.type.enum).toStrictEqual([...LINE_TYPES]));
