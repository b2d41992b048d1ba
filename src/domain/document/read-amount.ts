import { RuleViolation } from '../shared/rule-violation';
import { readKoreanAmount } from './korean-amount';

interface Signs {
  readonly digits: ReadonlyMap<string, string>;
  readonly decimal: string;
  readonly group: string;
}

const signsOf = (locale: string): Signs => {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1_234_567.8);
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  const sign = (type: string, usual: string): string =>
    parts.find((part) => part.type === type)?.value ?? usual;
  return {
    digits: new Map(digits.map((digit, index) => [digit, String(index)])),
    decimal: sign('decimal', '.'),
    group: sign('group', ','),
  };
};

const known = new Map<string, Signs>();
const MOST_KNOWN = 100;

const remembered = (locale: string): Signs => {
  const signs = known.get(locale) ?? signsOf(locale);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(locale, signs);
  return signs;
};

const tidy = (decimal: string): string => {
  const plain = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return plain.replace(/^0+(?=\d)/, '');
};

/**
 * The amount that a printed text says to a reader of `locale`, as a plain decimal (`-1234.5`): the way back from
 * `documentFormat` and its filters, on another road, so that a mistake in one of them shows. Refuses
 * (`document.not-a-number`) a text that says no amount, or more than one.
 */
export const readAmount = (printed: string, locale: string): string => {
  if (printed.startsWith('일금 ')) return readKoreanAmount(printed);
  const { digits, decimal, group } = remembered(locale);
  const letters = [...printed];
  const places = letters.flatMap((letter, index) => (digits.has(letter) ? [index] : []));
  const [first = -1] = places;
  const read = letters.slice(first, (places.at(-1) ?? -1) + 1).map((letter) => {
    if (letter === decimal) return '.';
    return letter === group ? '' : (digits.get(letter) ?? '?');
  });
  const value = first < 0 ? '?' : read.join('');
  if (!/^\d+(\.\d+)?$/.test(value)) throw new RuleViolation('document.not-a-number', { value: printed });
  const isNegative = /[-\u2212]/.test(letters.slice(0, first).join('')) && /[1-9]/.test(value);
  return `${isNegative ? '-' : ''}${tidy(value)}`;
};
