import { RuleViolation } from '../shared/rule-violation';
import { type DecimalInput, parseDecimal, roundHalfAwayFromZero } from './decimal';

/** 100.00 % in basis points, hundredths of a percent. */
export const WHOLE = 10_000n;

/** As columns and screens write a percent: most of them, and hundreds for each key of a long quote. */
const PLAIN = /^(?:(\d{1,2})(?:\.(\d{1,2}))?|100(?:\.0{1,2})?)$/;

const plainBasisPoints = (percent: DecimalInput): bigint | undefined => {
  const read = PLAIN.exec(String(percent));
  if (!read) return undefined;
  const [, whole, fraction = ''] = read;
  return whole === undefined ? WHOLE : BigInt(whole + fraction.padEnd(2, '0'));
};

const readBasisPoints = (percent: DecimalInput): bigint => {
  const parsed = parseDecimal(percent, { noun: 'percent', decimals: 2 });
  if (parsed.lt('0') || parsed.gt('100'))
    throw new RuleViolation('percent.out-of-range', { value: String(percent).slice(0, 60) });
  return roundHalfAwayFromZero(parsed, 2);
};

/**
 * '33.33' -> 3333n. Refuses `percent.not-a-number`, `percent.too-many-decimals` (over two) and
 * `percent.out-of-range` (below 0, over 100).
 */
export const toBasisPoints = (percent: DecimalInput): bigint =>
  plainBasisPoints(percent) ?? readBasisPoints(percent);

/** 3333n -> '33.33', always two decimals; sums over 100 % are written as they are. */
export const toPercentText = (basisPoints: bigint): string => {
  const digits = (basisPoints < 0n ? -basisPoints : basisPoints).toString().padStart(3, '0');
  return `${basisPoints < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
