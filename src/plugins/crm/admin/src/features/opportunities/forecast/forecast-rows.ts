import type { Forecast, SumOfForecast } from '../../../../../../../wire/commands/opportunity-answers';

export interface ForecastRow extends SumOfForecast {
  readonly key: string;
  /** `YYYY-MM`; null: everything that is open in this currency. */
  readonly month: string | null;
}

const rowOf = (sum: SumOfForecast, month: string | null): ForecastRow => ({
  ...sum,
  month,
  key: `${sum.currency}/${month ?? ''}`,
});

/** Currency by currency, which are never added: its months, then all of it. */
export const forecastRows = ({ open, months }: Pick<Forecast, 'open' | 'months'>): readonly ForecastRow[] =>
  open.flatMap((sum) => [
    ...months.filter(({ currency }) => currency === sum.currency).map((each) => rowOf(each, each.month)),
    rowOf(sum, null),
  ]);

const openIn = (sums: readonly SumOfForecast[]): number => sums.reduce((all, { count }) => all + count, 0);

/** Some open opportunities expect no day: the months do not say all. */
export const areSomeUndated = ({ open, months }: Pick<Forecast, 'open' | 'months'>): boolean =>
  openIn(open) > openIn(months);
