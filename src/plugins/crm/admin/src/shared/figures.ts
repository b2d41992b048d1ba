import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export interface Figures {
  /** Decimal text of the server, all its decimals kept: `1234.50` -> `1,234.50`. Exact, however large. */
  readonly amount: (text: string) => string;
  /** In percent, not as a fraction: `33.30` -> `33.3%`. */
  readonly percent: (text: string) => string;
  /** `YYYY-MM-DD`, short. */
  readonly day: (text: string) => string;
}

type Numeric = `${number}`;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

export const figuresIn = (locale: string): Figures => {
  const percents = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 2,
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    amount: (text) => {
      const decimals = decimalsOf(text);
      const format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      return format.format(text as Numeric);
    },
    percent: (text) => percents.format(text as Numeric),
    day: (text) => days.format(new Date(`${text}T00:00:00Z`)),
  };
};

/** How numbers and days are written where the person lives. */
export const useFigures = (): Figures => {
  const { locale } = useIntl();
  return useMemo(() => figuresIn(locale), [locale]);
};
