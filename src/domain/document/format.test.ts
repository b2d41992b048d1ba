import fc from 'fast-check';
import { RuleViolation } from '../shared/rule-violation';
import { documentFormat } from './format';

const USD = { code: 'USD', exponent: 2 };
const EUR = { code: 'EUR', exponent: 2 };
const KRW = { code: 'KRW', exponent: 0 };
const KWD = { code: 'KWD', exponent: 3 };
const BRL = { code: 'BRL', exponent: 2 };

const NBSP = '\u00a0';

describe('amounts in words of a language', () => {
  it.each([
    ['US dollars', 'en-US', USD, '1234567.5', '$1,234,567.50'],
    ['won have no decimals', 'ko-KR', KRW, '1234567.0000', '₩1,234,567'],
    ['euros the German way', 'de-DE', EUR, '-1234567.89', `-1.234.567,89${NBSP}€`],
    ['reais the Brazilian way', 'pt-BR', BRL, '1234.5', `R$${NBSP}1.234,50`],
    ['Kuwaiti dinars have three decimals', 'en', KWD, '0.001', `KWD${NBSP}0.001`],
    ['dinars in Arabic digits', 'ar-KW', KWD, '1234.5', `\u200f١٬٢٣٤٫٥٠٠${NBSP}د.ك.\u200f`],
    [
      'the exponent given wins over the one Intl knows',
      'en-US',
      { code: 'USD', exponent: 3 },
      '1.5',
      '$1.500',
    ],
    ['zero has no minus', 'en-US', USD, '-0.00', '$0.00'],
    ['fifteen digits are exact', 'en-US', USD, '9999999999999.99', '$9,999,999,999,999.99'],
    [
      'more digits than a number holds are exact',
      'en-US',
      KWD,
      '900719925474099.301',
      `KWD${NBSP}900,719,925,474,099.301`,
    ],
  ])('%s', (_case, locale, currency, amount, expected) =>
    expect(documentFormat(locale, currency).money(amount)).toBe(expected)
  );

  it.each([
    ['a cheap part keeps its decimals', '0.0125', '$0.0125'],
    ['a round price has those of the currency', '12.0000', '$12.00'],
  ])('unit price: %s', (_case, price, expected) =>
    expect(documentFormat('en-US', USD).unitPrice(price)).toBe(expected)
  );

  it.each([
    ['trailing zeros go', 'en', '2.500000', '2.5'],
    ['thousands are grouped', 'de', '12345', '12.345'],
    ['a whole number keeps its zeros', 'en', '100', '100'],
  ])('quantity: %s', (_case, locale, quantity, expected) =>
    expect(documentFormat(locale, USD).quantity(quantity)).toBe(expected)
  );

  it.each([
    ['a split of a third', 'en', '33.33', '33.33%'],
    ['a tax rate', 'de', '19.00', `19${NBSP}%`],
    ['Korean', 'ko', '10', '10%'],
    ['Portuguese', 'pt-BR', '7.5', '7,5%'],
  ])('percent: %s', (_case, locale, percent, expected) =>
    expect(documentFormat(locale, USD).percent(percent)).toBe(expected)
  );

  it.each([
    ['English', 'en-US', '2026-03-01', 'March 1, 2026'],
    ['Korean', 'ko', '2026-03-01', '2026년 3월 1일'],
    ['Portuguese', 'pt-BR', '2026-03-01', '1 de março de 2026'],
    ['German leap day', 'de', '2028-02-29', '29. Februar 2028'],
    ['Gregorian also where another calendar is usual', 'th-TH', '2026-12-31', '31 ธันวาคม ค.ศ. 2026'],
  ])('day: %s', (_case, locale, day, expected) =>
    expect(documentFormat(locale, USD).day(day)).toBe(expected)
  );

  it('any amount reads back to the same minor units', () => {
    const { money } = documentFormat('en-US', USD);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (minor) => {
        const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
        const amount = `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(BigInt(money(amount).replace(/[$,.]/g, ''))).toBe(minor);
      })
    );
  });
});

describe('what cannot be shown is refused, never guessed', () => {
  const english = documentFormat('en', USD);
  const codeOf = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
    return 'none';
  };

  it.each([
    ['a word', () => english.money('abc'), 'document.not-a-number'],
    ['NaN', () => english.money('NaN'), 'document.not-a-number'],
    ['an empty amount', () => english.money(''), 'document.not-a-number'],
    ['exponent notation', () => english.quantity('1e5'), 'document.not-a-number'],
    ['a tenth of a cent', () => english.money('0.001'), 'document.too-many-decimals'],
    ['half a won', () => documentFormat('ko', KRW).money('0.5'), 'document.too-many-decimals'],
    ['the 30th of February', () => english.day('2026-02-30'), 'document.not-a-day'],
    ['an empty day', () => english.day(''), 'document.not-a-day'],
    ['a moment instead of a day', () => english.day('2026-02-03T00:00:00Z'), 'document.not-a-day'],
    ['no language', () => documentFormat('', USD), 'document.unknown-locale'],
    ['a broken language', () => documentFormat('no_such locale', USD), 'document.unknown-locale'],
    [
      'a broken currency',
      () => documentFormat('en', { code: 'US', exponent: 2 }),
      'document.unknown-currency',
    ],
    [
      'a negative exponent',
      () => documentFormat('en', { code: 'USD', exponent: -1 }),
      'document.unknown-currency',
    ],
  ])('%s', (_case, act, expected) => expect(codeOf(act)).toBe(expected));
});
