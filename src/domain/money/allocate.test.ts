import fc from 'fast-check';
import { allocate, divideRounded, roundTogether, splitWithRest } from './allocate';

/** A hundred payers of one percent each. */
const HUNDRED = Array.from({ length: 100 }, () => 100n);
const sumOf = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n);

describe('allocating by largest remainder (MO-01, MO-02, MO-04)', () => {
  it.each<[string, bigint, bigint[], bigint[]]>([
    ['equal weights: the earliest takes the cent', 10000n, [1n, 1n, 1n], [3334n, 3333n, 3333n]],
    ['two cents left: the two earliest', 5n, [1n, 1n, 1n], [2n, 2n, 1n]],
    ['the largest remainder first', 10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    ['a credit mirrors a charge', -10000n, [1n, 1n, 1n], [-3334n, -3333n, -3333n]],
    ['less than there are takers', 1n, [1n, 1n, 1n], [1n, 0n, 0n]],
    ['a weight of zero gets nothing', 7n, [0n, 1n, 1n], [0n, 4n, 3n]],
    ['nothing over nothing', 0n, [0n, 0n], [0n, 0n]],
    ['nothing over nobody', 0n, [], []],
  ])('%s', (_rule, total, weights, parts) => expect(allocate(total, weights)).toStrictEqual(parts));

  it('refuses to lose an amount on zero weights, nobody, or negative weights', () => {
    expect(() => allocate(1n, [0n, 0n])).toThrow('allocation.no-weight');
    expect(() => allocate(1n, [])).toThrow('allocation.no-weight');
    expect(() => allocate(1n, [2n, -1n])).toThrow('allocation.negative-weight');
  });

  it('names the amount that would be lost', () =>
    expect(() => allocate(-7n, [0n])).toThrow(
      expect.objectContaining({ code: 'allocation.no-weight', details: { total: '-7' } })
    ));

  it('keeps sums and signs, and a credit is the mirror of a charge', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 }),
        (total, weights) => {
          fc.pre(sumOf(weights) > 0n);
          const parts = allocate(total, weights);
          expect(sumOf(parts)).toBe(total);
          expect(parts.every((part) => part === 0n || part > 0n === total > 0n)).toBe(true);
          expect(allocate(-total, weights)).toStrictEqual(parts.map((part) => -part));
        }
      ),
      { numRuns: 2000 }
    ));
});

describe('rounding together', () => {
  it.each<[string, bigint[], bigint[]]>([
    // 19 % of 10 and -10 cents: 1.90 and -1.90, together 0
    ['a charge and its credit', [190n, -190n], [1n, -1n]],
    // 0.40 - 0.30 + 0.40 = 0.50, rounded 1
    ['a credit never becomes a charge', [40n, -30n, 40n], [1n, 0n, 0n]],
    // 2.10 and 0.90, together 3
    ['the largest remainder takes it, not the largest part', [210n, 90n], [2n, 1n]],
    ['of equal remainders the earlier takes it', [50n, 120n, 50n], [1n, 1n, 0n]],
    ['three thirds of a cent make one', [33n, 33n, 34n], [0n, 0n, 1n]],
  ])('%s', (_rule, hundredths, parts) => expect(roundTogether(hundredths, 100n)).toStrictEqual(parts));

  it.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [4n, 10n, 0n],
    [15n, 10n, 2n],
    [-14n, 10n, -1n],
    [7n, 3n, 2n],
  ])('%s / %s is %s', (numerator, denominator, quotient) =>
    expect(divideRounded(numerator, denominator)).toBe(quotient)
  );
});

describe('splitting over payers, the rest to the rounding one (MO-02, MO-04)', () => {
  it.each<[string, bigint, bigint[], number, bigint[]]>([
    ['100.00 over three', 10000n, [3333n, 3333n, 3334n], 2, [3333n, 3333n, 3334n]],
    ['one cent goes to the rounding one', 1n, [3333n, 3333n, 3334n], 2, [0n, 0n, 1n]],
    ['so does one cent of credit', -1n, [3333n, 3333n, 3334n], 2, [0n, 0n, -1n]],
    ['the rounding one may be first', 1n, [3334n, 3333n, 3333n], 0, [1n, 0n, 0n]],
    ['a rounding one at 0 % takes only the rest', 101n, [5000n, 5000n, 0n], 2, [50n, 50n, 1n]],
    ['nothing', 0n, [5000n, 5000n], 0, [0n, 0n]],
    ['nothing over five', 0n, [...HUNDRED.slice(0, 5).map(() => 2000n)], 4, [0n, 0n, 0n, 0n, 0n]],
    ['one cent over a hundred', 1n, HUNDRED, 0, [1n, ...HUNDRED.slice(1).map(() => 0n)]],
    ['a single payer', 777n, [10000n], 0, [777n]],
  ])('%s', (_rule, total, shares, rest, parts) =>
    expect(splitWithRest(total, shares, rest)).toStrictEqual(parts)
  );

  it.each<[string, bigint[], number, string]>([
    ['less than 100 %', [5000n, 4999n], 0, 'split.not-100'],
    ['more than 100 %', [5000n, 5001n], 0, 'split.not-100'],
    ['nobody to take the rest', [10000n], 1, 'split.no-rounding-part'],
    ['a negative share', [11000n, -1000n], 0, 'split.negative-share'],
  ])('refuses %s', (_rule, shares, rest, code) =>
    expect(() => splitWithRest(100n, shares, rest)).toThrow(code)
  );

  it('names what the shares come to', () =>
    expect(() => splitWithRest(100n, [5000n, 4999n], 0)).toThrow(
      expect.objectContaining({ details: { basisPoints: '9999' } })
    ));
});
