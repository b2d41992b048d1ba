import { isCurrency } from '../money/currency';
import { exact, parseDecimal, type DecimalInput } from '../money/decimal';
import type { CalendarDay } from '../shared/calendar-day';
import type { Problem } from '../shared/problem';
import { RATE } from './price-row';
import { problemOf } from './problem-of';

/** One unit of `from` is worth `rate` units of `to` since `date`. Counts in this direction only. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly date: CalendarDay;
  /** Plain decimal text, at most 6 decimals. */
  readonly rate: string;
}

/** The latest rate on or before the day, or undefined: there is no silent 1:1 and no detour (QUO-22). */
export const rateOn = (
  rates: readonly ExchangeRate[],
  from: string,
  to: string,
  day: CalendarDay
): ExchangeRate | undefined =>
  rates
    .filter((rate) => rate.from === from && rate.to === to && rate.date <= day)
    .reduce<
      ExchangeRate | undefined
    >((best, rate) => (best && best.date >= rate.date ? best : rate), undefined);

const currencyProblem = (code: string, path: string): Problem[] =>
  isCurrency(code) ? [] : [{ code: 'currency.unknown', path }];

/** What is wrong with a rate as typed; `rate` in at most 6 decimals and above zero. */
export const exchangeRateProblems = (
  rate: Readonly<{ fromCurrency: string; toCurrency: string; rate: DecimalInput }>
): readonly Problem[] => {
  const badNumber = problemOf('rate', () => parseDecimal(rate.rate, RATE));
  const isTooSmall = badNumber.length === 0 && !parseDecimal(rate.rate, RATE).gt(exact('0'));
  return [
    ...currencyProblem(rate.fromCurrency, 'fromCurrency'),
    ...currencyProblem(rate.toCurrency, 'toCurrency'),
    ...(rate.fromCurrency === rate.toCurrency
      ? [{ code: 'exchange-rate.same-currency', path: 'toCurrency' }]
      : []),
    ...badNumber,
    ...(isTooSmall ? [{ code: 'exchange-rate.not-positive', path: 'rate' }] : []),
  ];
};
