import Big from 'big.js';
import { RuleViolation } from '../shared/rule-violation';

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const PLACES = ['', '십', '백', '천'];
const MYRIADS = ['', '만', '억', '조', '경'];
const LONGEST = MYRIADS.length * PLACES.length;
const WON = '원';

const wordOf = (digit: string): string => DIGITS[Number(digit)] ?? '';

/** Four digits; every one is said, the ones too (`일십`), so that nobody can put another word before them. */
const fourDigits = (digits: string): string =>
  [...digits]
    .map((digit, index) => (digit === '0' ? '' : wordOf(digit) + (PLACES[digits.length - 1 - index] ?? '')))
    .join('');

const wholeNumber = (digits: string): string => {
  if (digits.length > LONGEST) throw new RuleViolation('document.not-a-number', { value: digits });
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.push(digits.slice(Math.max(0, end - 4), end));
  const words = groups.map((group, index) => {
    const said = fourDigits(group);
    return said === '' ? '' : said + (MYRIADS[index] ?? '');
  });
  return words.reverse().join('') || wordOf('0');
};

/** Won has a short name of its own; every other currency is called as Korean calls it: `미국 달러`. */
const currencyName = (currency: string): string =>
  currency === 'KRW'
    ? WON
    : ` ${new Intl.DisplayNames(['ko'], { type: 'currency' }).of(currency) ?? currency}`;

/**
 * An amount in Korean words, as offers and receipts write it: `1234567`, KRW -> `일금 일백이십삼만사천오백육십칠원정`.
 * Decimals are read digit by digit: `3447.95`, USD -> `일금 삼천사백사십칠점구오 미국 달러정`.
 */
export const koreanAmount = (amount: string, currency: string): string => {
  const value = new Big(amount);
  const [whole = '0', decimals = ''] = value.abs().toFixed().split('.');
  const fraction = decimals === '' ? '' : `점${[...decimals].map(wordOf).join('')}`;
  const minus = value.lt(0) ? '마이너스 ' : '';
  return `일금 ${minus}${wholeNumber(whole)}${fraction}${currencyName(currency)}정`;
};

const digitsOf = (word: string): string => {
  const digits = Array.from({ length: LONGEST }, () => 0);
  let myriad = 0;
  let place = 0;
  for (const letter of [...word].reverse()) {
    if (MYRIADS.includes(letter)) [myriad, place] = [MYRIADS.indexOf(letter), 0];
    else if (PLACES.includes(letter)) place = PLACES.indexOf(letter);
    else digits[LONGEST - 1 - myriad * PLACES.length - place] = DIGITS.indexOf(letter);
  }
  return digits.join('');
};

/** The amount that such words say, as a plain decimal; refuses (`document.not-a-number`) what is none. */
export const readKoreanAmount = (words: string): string => {
  const [, minus, whole = '', fraction = ''] =
    /^일금 (마이너스 )?([영일이삼사오육칠팔구십백천만억조경]+)(?:점([영일이삼사오육칠팔구]+))?(?:원| .+)정$/.exec(
      words
    ) ?? [];
  if (whole === '') throw new RuleViolation('document.not-a-number', { value: words });
  const decimals = [...fraction].map((letter) => DIGITS.indexOf(letter)).join('');
  const value = new Big(`${digitsOf(whole)}${decimals && `.${decimals}`}`);
  return (minus === undefined ? value : value.neg()).toFixed();
};
