import fc from 'fast-check';
import { koreanAmount, readKoreanAmount } from './korean-amount';

describe('an amount in Korean words', () => {
  it.each([
    ['zero is said', '0', 'KRW', '일금 영원정'],
    ['every digit is said, ones too', '1234567', 'KRW', '일금 일백이십삼만사천오백육십칠원정'],
    ['ten is one ten', '10', 'KRW', '일금 일십원정'],
    ['empty groups of four are left out', '100000001', 'KRW', '일금 일억일원정'],
    ['ten thousand is one ten thousand', '10000', 'KRW', '일금 일만원정'],
    [
      'the biggest amount',
      '999999999999999',
      'KRW',
      '일금 구백구십구조구천구백구십구억구천구백구십구만구천구백구십구원정',
    ],
    ['decimals are read digit by digit', '3447.95', 'USD', '일금 삼천사백사십칠점구오 미국 달러정'],
    ['zeros before decimals are said', '0.05', 'EUR', '일금 영점영오 유로정'],
    ['trailing zeros are not', '1200.00', 'KRW', '일금 일천이백원정'],
    ['a negative amount says so first', '-5000', 'KRW', '일금 마이너스 오천원정'],
  ])('%s', (_rule, amount, currency, words) => {
    expect(koreanAmount(amount, currency)).toBe(words);
    expect(Number(readKoreanAmount(words))).toBe(Number(amount));
  });

  it('says what it was given, whatever that is', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
        (amount) => readKoreanAmount(koreanAmount(String(amount), 'KRW')) === String(amount)
      )
    ));

  it.each(['', '일금 원정', '일금 만오원', '천원', '일금 abc원정'])('%p is no amount', (words) =>
    expect(() => readKoreanAmount(words)).toThrow('document.not-a-number')
  );
});
