const NOISE = /[\s\u00a0\u202f'’₩$€£¥%]|^[A-Z]{3}|[A-Z]{3}$/g;
/** Thousands, or as in India lakhs: the last group always has three digits. */
const WHOLE = /^-?(\d+|\d{1,3}([.,]\d{2,3})*[.,]\d{3})$/;
const DIGITS = /^\d+$/;

/** The mark before the decimals where the person lives: `.` or `,`. */
export const decimalMarkOf = (locale: string): '.' | ',' =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** Which of the marks stands before decimals; undefined: all of them group thousands. */
const decimalMarkIn = (text: string, home: '.' | ','): '.' | ',' | undefined => {
  const other = home === '.' ? ',' : '.';
  if (text.includes('.') && text.includes(','))
    return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  if (countOf(text, home) === 1) return home;
  const isGrouping = countOf(text, other) > 1 || /\d[.,]\d{3}$/.test(text);
  return text.includes(other) && !isGrouping ? other : undefined;
};

/**
 * A number as people type or paste it, in the marks of their language, with or without a currency, as plain decimal
 * text: `₩ 1,234.50`, `1.234,50` -> `1234.50`. Null when it is none.
 */
export const readFigure = (typed: string, locale: string): string | null => {
  const text = typed.trim().replace(NOISE, '');
  const mark = decimalMarkIn(text, decimalMarkOf(locale));
  const [whole = '', decimals] = mark ? text.split(mark) : [text];
  if (!WHOLE.test(whole) || (decimals !== undefined && !DIGITS.test(decimals))) return null;
  return `${whole.replace(/[.,]/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
};
