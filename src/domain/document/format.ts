import { RuleViolation } from '../shared/rule-violation';
import { koreanAmount } from './korean-amount';

/** The currency of a document. `exponent` (KRW 0, USD 2, KWD 3) comes from the ISO table, never from Intl. */
export interface DocumentCurrency {
  readonly code: string;
  readonly exponent: number;
}

/** Turns decimal strings and days into what people read in one language and one currency. */
export interface DocumentFormat {
  /** An amount with exactly the decimals of the currency: `1234.5` -> `$1,234.50`. */
  readonly money: (amount: string) => string;
  /** Without the sign of the currency: `1,234.50`. */
  readonly bareMoney: (amount: string) => string;
  /** With the letters of the currency: `USD 1,234.50`. */
  readonly codedMoney: (amount: string) => string;
  /** In Korean words: `일금 일천이백원정`. */
  readonly koreanMoney: (amount: string) => string;
  /** A price of one unit: at least the decimals of the currency, at most six: `0.0125` -> `$0.0125`. */
  readonly unitPrice: (amount: string) => string;
  readonly bareUnitPrice: (amount: string) => string;
  readonly codedUnitPrice: (amount: string) => string;
  /** A number without trailing zeros: `2.500` -> `2.5`. */
  readonly quantity: (quantity: string) => string;
  /** A percentage given in percent, not as a fraction: `19.00` -> `19%`. */
  readonly percent: (percent: string) => string;
  /** A calendar day `YYYY-MM-DD` in words, Gregorian in every language. */
  readonly day: (day: string) => string;
  /** The same day in figures: `03/31/2026`. */
  readonly shortDay: (day: string) => string;
}

/** Intl rounds a JavaScript number to 17 digits, but formats a decimal string exactly (ECMA-402, 2023). */
interface ExactNumberFormat {
  format(value: string): string;
}

const MOST_UNIT_PRICE_DECIMALS = 6;
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const exactly = (locale: string, options: Intl.NumberFormatOptions): ExactNumberFormat =>
  new Intl.NumberFormat(locale, options) as unknown as ExactNumberFormat;

/** Without trailing zeros and without a minus before zero; refuses what is no decimal number. */
const plain = (value: string): string => {
  if (!DECIMAL.test(value)) throw new RuleViolation('document.not-a-number', { value });
  const trimmed = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return /[1-9]/.test(trimmed) ? trimmed : '0';
};

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Refuses a value with more decimals than may be shown: a document never rounds behind anybody's back. */
const withAtMost = (decimals: number, format: ExactNumberFormat) => (value: string) => {
  const number = plain(value);
  if (decimalsOf(number) > decimals)
    throw new RuleViolation('document.too-many-decimals', { value, decimals });
  return format.format(number);
};

const LONG = { dateStyle: 'long' } as const;
const SHORT = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const dayFormat = (locale: string, style: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' });
  return (day: string): string => {
    const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
    const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
    if (day === '' || !moment.toISOString().startsWith(day))
      throw new RuleViolation('document.not-a-day', { day });
    return format.format(moment);
  };
};

/** The language as BCP-47 writes it: `pt-br` -> `pt-BR`. Refuses `document.unknown-locale`. */
export const knownLocale = (locale: string): string => {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(locale);
    if (canonical !== '') return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new RuleViolation('document.unknown-locale', { locale });
};

const knownCurrency = ({ code, exponent }: DocumentCurrency): void => {
  const isKnown = /^[A-Z]{3}$/.test(code) && Number.isInteger(exponent) && exponent >= 0 && exponent <= 4;
  if (!isKnown) throw new RuleViolation('document.unknown-currency', { currency: code, exponent });
};

const makeFormat = (locale: string, currency: DocumentCurrency): DocumentFormat => {
  const language = knownLocale(locale);
  knownCurrency(currency);
  const { code, exponent } = currency;
  const amount = (most: number, style: Intl.NumberFormatOptions) =>
    exactly(language, { ...style, minimumFractionDigits: exponent, maximumFractionDigits: most });
  const symbol = { style: 'currency', currency: code } as const;
  const letters = { ...symbol, currencyDisplay: 'code' } as const;
  const money = (style: Intl.NumberFormatOptions) => withAtMost(exponent, amount(exponent, style));
  const price = (style: Intl.NumberFormatOptions) =>
    withAtMost(MOST_UNIT_PRICE_DECIMALS, amount(MOST_UNIT_PRICE_DECIMALS, style));
  const percent = { style: 'unit' as const, unit: 'percent', maximumFractionDigits: 4 };
  return {
    money: money(symbol),
    bareMoney: money({}),
    codedMoney: money(letters),
    koreanMoney: (value) => koreanAmount(plain(value), code),
    unitPrice: price(symbol),
    bareUnitPrice: price({}),
    codedUnitPrice: price(letters),
    quantity: withAtMost(6, exactly(language, { maximumFractionDigits: 6 })),
    percent: withAtMost(4, exactly(language, percent)),
    day: dayFormat(language, LONG),
    shortDay: dayFormat(language, SHORT),
  };
};

const known = new Map<string, DocumentFormat>();
const MOST_KNOWN = 100;

/**
 * The texts of one document. `locale` is any BCP-47 tag (`ko`, `pt-BR`, `ar-KW`); digits and separators are
 * the language's own. Refuses unknown locales and currencies, what is no decimal number (`document.not-a-number`),
 * an amount finer than its currency (`document.too-many-decimals`) and a day that no calendar has.
 */
export const documentFormat = (locale: string, currency: DocumentCurrency): DocumentFormat => {
  const key = `${locale} ${currency.code} ${currency.exponent}`;
  const format = known.get(key) ?? makeFormat(locale, currency);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, format);
  return format;
};
