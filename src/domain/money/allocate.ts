import { RuleViolation } from '../shared/rule-violation';
import { WHOLE } from './percent';

const add = (a: bigint, b: bigint): bigint => a + b;
const sumOf = (values: readonly bigint[]): bigint => values.reduce(add, 0n);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** numerator / denominator (above zero), rounded half away from zero. */
export const divideRounded = (numerator: bigint, denominator: bigint): bigint => {
  const size = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -size : size;
};

/** Indexes by their remainder on the side of `sign`, the largest first; a sort keeps ties in their order. */
const byRemainder = (remainders: readonly bigint[], sign: bigint): number[] =>
  remainders
    .map((remainder, index) => ({ index, size: remainder * sign }))
    .sort((a, b) => Number(b.size - a.size))
    .map(({ index }) => index);

/**
 * Whole numbers for the exact parts numerators[i] / denominator (above zero): each is its exact part rounded
 * down or up, so none changes sign, and their sum is the exact sum rounded half away from zero.
 * The units that cutting off leaves over go to the largest remainders, ties to the earlier. There are always
 * as many remainders of the right sign as such units: each is below one unit, and they sum to that many or
 * half a unit less.
 */
export const roundTogether = (numerators: readonly bigint[], denominator: bigint): bigint[] => {
  const parts = numerators.map((numerator) => numerator / denominator);
  const left = divideRounded(sumOf(numerators), denominator) - sumOf(parts);
  if (left === 0n) return parts;
  const sign = left < 0n ? -1n : 1n;
  const remainders = numerators.map((numerator) => numerator % denominator);
  const takers = new Set(byRemainder(remainders, sign).slice(0, Number(left * sign)));
  return parts.map((part, index) => (takers.has(index) ? part + sign : part));
};

/**
 * Shares a total out by weight (bundles, taxes): parts sum to the total, keep its sign, and the same input
 * gives the same parts. Refuses `allocation.negative-weight` and, when a total other than zero meets only
 * zero weights, `allocation.no-weight`.
 */
export const allocate = (total: bigint, weights: readonly bigint[]): bigint[] => {
  if (weights.some((weight) => weight < 0n)) throw new RuleViolation('allocation.negative-weight');
  if (total === 0n) return weights.map(() => 0n);
  const whole = sumOf(weights);
  if (whole === 0n) throw new RuleViolation('allocation.no-weight', { total: total.toString() });
  return roundTogether(
    weights.map((weight) => total * weight),
    whole
  );
};

const refuseBadSplit = (basisPoints: readonly bigint[], restIndex: number): void => {
  if (basisPoints[restIndex] === undefined) throw new RuleViolation('split.no-rounding-part');
  if (basisPoints.some((share) => share < 0n)) throw new RuleViolation('split.negative-share');
  const total = sumOf(basisPoints);
  if (total !== WHOLE) throw new RuleViolation('split.not-100', { basisPoints: total.toString() });
};

/**
 * Splits an amount over payers: each gets its share rounded toward zero, the one at `restIndex` what is left.
 * Only for shares that make 100 %: with less or more the rest would pay for others or change sign, so
 * `split.not-100` is refused; also `split.no-rounding-part` and `split.negative-share`. (domain.md 2, QLC-31)
 */
export const splitWithRest = (total: bigint, basisPoints: readonly bigint[], restIndex: number): bigint[] => {
  refuseBadSplit(basisPoints, restIndex);
  const parts = basisPoints.map((share, index) => (index === restIndex ? 0n : (total * share) / WHOLE));
  const rest = total - sumOf(parts);
  return parts.map((part, index) => (index === restIndex ? rest : part));
};
