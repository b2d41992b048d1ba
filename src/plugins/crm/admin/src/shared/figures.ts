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

/** Intl formats decimal text exactly (ECMA-402, 2023); TypeScript's libraries know numbers only. */
interface ExactNumberFormat {
  format(text: string): string;
}

const exactly = (locale: string, options: Intl.NumberFormatOptions): ExactNumberFormat =>
  new Intl.NumberFormat(locale, options) as unknown as ExactNumberFormat;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

const amountsIn = (locale: string): Figures['amount'] => {
  const formats = new Map<number, ExactNumberFormat>();
  return (text) => {
    const decimals = decimalsOf(text);
    const format =
      formats.get(decimals) ??
      exactly(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
    return format.format(text);
  };
};

const figuresOf = (locale: string): Figures => {
  const percents = exactly(locale, {
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 2,
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    amount: amountsIn(locale),
    percent: (text) => percents.format(text),
    day: (text) => days.format(new Date(`${text}T00:00:00Z`)),
  };
};

const known = new Map<string, Figures>();

/** Formats are dear to make and many cells need them: one set for each language. */
export const figuresIn = (locale: string): Figures => {
  const figures = known.get(locale) ?? figuresOf(locale);
  known.set(locale, figures);
  return figures;
};

/** How numbers and days are written where the person lives. */
export const useFigures = (): Figures => {
  const { locale } = useIntl();
  return useMemo(() => figuresIn(locale), [locale]);
};
