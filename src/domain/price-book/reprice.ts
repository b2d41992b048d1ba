import {
  decimalText,
  exact,
  parseDecimal,
  roundedTo,
  type Decimal,
  type DecimalInput,
} from '../money/decimal';
import { UNIT_PRICE } from '../money/limits';
import { RuleViolation } from '../shared/rule-violation';
import { RATE, type PriceRow } from './price-row';

const HUNDRED = exact('100');
const HIGHEST = exact('1000');

/**
 * The factor of a mark-up in percent, with two decimals at most: 10 gives 1.1, -5 gives 0.95. Refuses `mark-up.*`:
 * not above -100, above 1,000.
 */
export const markUpFactor = (percent: DecimalInput): Decimal => {
  const parsed = parseDecimal(percent, { noun: 'mark-up', decimals: 2 });
  if (parsed.lte(exact('-100')) || parsed.gt(HIGHEST))
    throw new RuleViolation('mark-up.out-of-range', { errors: [{ path: ['percent'] }] });
  return HUNDRED.plus(parsed).times(exact('0.01'));
};

/**
 * A unit price times a factor, rounded once, half away from zero, to `decimals` (0 to 4) places. Refuses what no price
 * of a book may be (`unit-price.too-large`).
 */
export const multiplied = (unitPrice: string, factor: Decimal, decimals: number): string =>
  decimalText(parseDecimal(roundedTo(exact(unitPrice).times(factor), decimals).toFixed(), UNIT_PRICE));

/** A rate as typed or as kept: above zero, at most 6 decimals. Refuses `exchange-rate.*`. */
export const rateFactor = (rate: DecimalInput): Decimal => {
  const parsed = parseDecimal(rate, RATE);
  if (parsed.lte(exact('0')))
    throw new RuleViolation('exchange-rate.not-positive', { errors: [{ path: ['rate'] }] });
  return parsed;
};

/** Two rows for the same thing, whatever their currency, price and days. */
const offerOf = (row: PriceRow): string =>
  [
    row.product,
    row.bundle,
    row.unit,
    row.brand,
    row.productVersion,
    decimalText(exact(row.minQuantity)),
  ].join('/');

export interface Conversion {
  /** ISO 4217 */
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one of `from`. */
  readonly rate: Decimal;
  readonly decimals: number;
}

/**
 * The prices of a book in another currency: rows in `from` are converted, each rounded once. What the book already
 * has in `to` is taken over as it is and wins over a conversion of the same thing; other currencies are left out.
 */
export const converted = <Row extends PriceRow>(
  rows: readonly Row[],
  { from, to, rate, decimals }: Conversion
): readonly Row[] => {
  const own = rows.filter(({ currency }) => currency === to);
  const priced = new Set(own.map(offerOf));
  const others = rows.filter((row) => row.currency === from && !priced.has(offerOf(row)));
  return [
    ...own,
    ...others.map((row) => ({ ...row, currency: to, unitPrice: multiplied(row.unitPrice, rate, decimals) })),
  ];
};
