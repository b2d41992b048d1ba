import { exponentOf, isCurrency } from '../../../../../domain/money/currency';
import { exact } from '../../../../../domain/money/decimal';
import { rounded, toDecimalString } from '../../../../../domain/money/money';

/** Decimal text of a column (`13500000.0000`) with the decimals of its currency (`13500000`). */
export const amountText = (value: string, currency: string): string =>
  isCurrency(currency) ? toDecimalString(rounded(exact(value), currency)) : value;

/** A price has the decimals of its currency at least, and more where it is finer: `0.0150`. */
export const priceText = (value: string, currency: string): string => {
  const short = exact(value).toFixed();
  const decimals = short.split('.')[1]?.length ?? 0;
  const least = isCurrency(currency) ? exponentOf(currency) : 0;
  return decimals >= least ? short : exact(value).toFixed(least);
};
