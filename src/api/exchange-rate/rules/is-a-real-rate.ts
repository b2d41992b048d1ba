import type { DecimalInput } from '../../../domain/money/decimal';
import { exchangeRateProblems } from '../../../domain/price-book/exchange-rate';
import { isCalendarDay } from '../../../domain/shared/calendar-day';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { before } from '../../../platform/write-gate/write';

/** Known, different currencies, a rate above zero with at most 6 decimals, a day that exists (QUO-22). */
export const isARealRate = before(
  'api::exchange-rate.exchange-rate',
  ['create', 'update'],
  ({ data, stored }) => {
    const rate = {
      fromCurrency: data.fromCurrency ?? stored?.from_currency,
      toCurrency: data.toCurrency ?? stored?.to_currency,
      rate: data.rate ?? stored?.rate,
    };
    const isWhole = Object.values(rate).every((value) => value !== null && value !== undefined);
    const day = data.date;
    refuseFields([
      ...(isWhole
        ? exchangeRateProblems(rate as { fromCurrency: string; toCurrency: string; rate: DecimalInput })
        : []), // Strapi names the required field that is missing
      ...(typeof day === 'string' && !isCalendarDay(day) ? [{ code: 'day.not-real', path: 'date' }] : []),
    ]);
  }
);
