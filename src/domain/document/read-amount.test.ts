import fc from 'fast-check';
import { documentFormat } from './format';
import { readAmount } from './read-amount';

const CURRENCIES = [
  { code: 'KRW', exponent: 0 },
  { code: 'USD', exponent: 2 },
  { code: 'KWD', exponent: 3 },
];
const LOCALES = [
  'en-US',
  'ko',
  'pt-BR',
  'de-DE',
  'de-CH',
  'ja-JP',
  'ar-KW',
  'hi-IN',
  'fr-FR',
  'fa-IR',
  'sv-SE',
];
const decimalOf = (minor: bigint, exponent: number): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${minor < 0n ? '-' : ''}${whole}${fraction}`;
};
const tidy = (decimal: string): string => {
  const short = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return /[1-9]/.test(short) ? short : '0';
};

describe('an amount on paper', () => {
  it.each(LOCALES)('says in %s what was printed, by every filter', (locale) =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
        fc.constantFrom(...CURRENCIES),
        (minor, currency) => {
          const amount = decimalOf(minor, currency.exponent);
          const { money, bareMoney, codedMoney, koreanMoney, unitPrice } = documentFormat(locale, currency);
          for (const print of [money, bareMoney, codedMoney, koreanMoney, unitPrice])
            expect([print(amount), readAmount(print(amount), locale)]).toStrictEqual([
              print(amount),
              tidy(amount),
            ]);
        }
      ),
      { numRuns: 40 }
    )
  );

  it.each([
    ['a comma is a decimal sign in German', '1.234,50 €', 'de-DE', '1234.5'],
    ['and a group in English', '€1,234.50', 'en-US', '1234.5'],
    ['zero has no sign', '-0.00', 'en-US', '0'],
  ])('%s', (_rule, printed, locale, amount) => expect(readAmount(printed, locale)).toBe(amount));

  it.each([['nothing'], ['1.2.3'], ['5 of 7'], ['']])('%p is none', (printed) =>
    expect(() => readAmount(printed, 'en-US')).toThrow('document.not-a-number')
  );
});
