import { exchangeRateProblems, rateOn, type ExchangeRate } from './exchange-rate';

const rate = (from: string, to: string, date: string, value: string): ExchangeRate => ({
  from,
  to,
  date,
  rate: value,
});
const RATES = [
  rate('USD', 'KRW', '2026-03-01', '1310'),
  rate('USD', 'KRW', '2026-03-10', '1320'),
  rate('USD', 'KRW', '2026-03-05', '1315'),
  rate('KRW', 'USD', '2026-03-01', '0.00076'),
  rate('USD', 'EUR', '2026-03-10', '0.92'),
];

describe('the rate of a day (MO-24)', () => {
  it.each([
    ['of that very day', 'USD', 'KRW', '2026-03-10', '1320'],
    ['else the latest before', 'USD', 'KRW', '2026-03-09', '1315'],
    ['of that currency, not of another', 'USD', 'EUR', '2026-03-10', '0.92'],
    ['a later one does not count', 'USD', 'KRW', '2026-03-04', '1310'],
    ['none before the first', 'USD', 'KRW', '2026-02-28', undefined],
    ['the other direction has its own rate', 'KRW', 'USD', '2026-03-10', '0.00076'],
    ['no detour over a third currency', 'EUR', 'KRW', '2026-03-10', undefined],
  ])('%s', (_case, from, to, day, expected) => expect(rateOn(RATES, from, to, day)?.rate).toBe(expected));
});

describe('a rate as typed', () => {
  it.each([
    ['six decimals', 'KRW', 'USD', '0.000761', []],
    ['a number from JSON', 'USD', 'KRW', 1320.5, []],
    ['seven decimals', 'KRW', 'USD', '0.0007611', ['rate: exchange-rate.too-many-decimals']],
    ['zero', 'USD', 'KRW', '0', ['rate: exchange-rate.not-positive']],
    ['below zero', 'USD', 'KRW', '-1', ['rate: exchange-rate.not-positive']],
    ['a word', 'USD', 'KRW', 'many', ['rate: exchange-rate.not-a-number']],
    ['to itself', 'USD', 'USD', '1', ['toCurrency: exchange-rate.same-currency']],
    [
      'between currencies nobody has',
      'AAA',
      'usd',
      '1',
      ['fromCurrency: currency.unknown', 'toCurrency: currency.unknown'],
    ],
  ])('%s', (_case, fromCurrency, toCurrency, value, expected) =>
    expect(
      exchangeRateProblems({ fromCurrency, toCurrency, rate: value }).map(
        ({ code, path }) => `${path}: ${code}`
      )
    ).toStrictEqual(expected)
  );
});
