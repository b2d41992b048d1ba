import {
  add,
  compare,
  fromDecimal,
  isZero,
  money,
  negate,
  rounded,
  subtract,
  sum,
  toDecimalString,
  toNumber,
} from './money';
import { exact } from './decimal';

const eur = (value: string) => fromDecimal(value, 'EUR');

describe('money', () => {
  it.each([
    ['euros', '12.34', 'EUR', 1234n],
    ['a debt', '-0.05', 'EUR', -5n],
    ['won', '1000', 'KRW', 1000n],
    ['fils', '1.234', 'KWD', 1234n],
    ['what numeric(19,4) gives back', '100.0000', 'KRW', 100n],
    ['the largest euro amount', '9999999999999.99', 'EUR', 999999999999999n],
  ])('reads %s', (_rule, value, currency, minor) =>
    expect(fromDecimal(value, currency)).toStrictEqual({ minor, currency })
  );

  it.each([
    ['a tenth of a won', '0.1', 'KRW', 'money.too-many-decimals'],
    ['a tenth of a cent', '0.001', 'USD', 'money.too-many-decimals'],
    ['four decimals of a dinar', '0.0001', 'KWD', 'money.too-many-decimals'],
    ['fifteen whole digits and cents', '100000000000000.01', 'EUR', 'money.too-large'],
    ['a quadrillion euros in cents', '10000000000000', 'EUR', 'money.too-large'],
    ['not a number', 'NaN', 'EUR', 'money.not-a-number'],
    ['exponent notation', '1e2', 'EUR', 'money.not-a-number'],
    ['a code nobody knows', '1', 'ZZZ', 'currency.unknown'],
  ])('refuses %s', (_rule, value, currency, code) =>
    expect(() => fromDecimal(value, currency)).toThrow(code)
  );

  it.each([
    ['cents', 5n, 'EUR', '0.05', 0.05],
    ['minus cents', -5n, 'EUR', '-0.05', -0.05],
    ['nothing', 0n, 'EUR', '0.00', 0],
    ['won', 1500n, 'KRW', '1500', 1500],
    ['fils', 1005n, 'KWD', '1.005', 1.005],
    ['fifteen digits', 999999999999999n, 'EUR', '9999999999999.99', 9999999999999.99],
  ])('writes %s', (_rule, minor, currency, text, number) => {
    expect(toDecimalString(money(minor, currency))).toBe(text);
    expect(toNumber(money(minor, currency))).toBe(number);
    expect(fromDecimal(number, currency).minor).toBe(minor);
  });

  it('adds, subtracts, negates, sums', () => {
    expect(toDecimalString(add(eur('0.10'), eur('0.20')))).toBe('0.30');
    expect(toDecimalString(subtract(eur('0.10'), eur('0.30')))).toBe('-0.20');
    expect(toDecimalString(negate(eur('0.10')))).toBe('-0.10');
    expect(toDecimalString(sum([eur('1'), eur('2'), eur('-0.5')], 'EUR'))).toBe('2.50');
    expect(toDecimalString(sum([], 'KWD'))).toBe('0.000');
  });

  it('compares', () => {
    expect(compare(eur('1'), eur('2'))).toBe(-1);
    expect(compare(eur('2'), eur('2.00'))).toBe(0);
    expect(compare(eur('2'), eur('-3'))).toBe(1);
  });

  it('refuses to mix currencies', () => {
    const won = money(1n, 'KRW');
    for (const mix of [() => add(eur('1'), won), () => subtract(eur('1'), won), () => compare(eur('1'), won)])
      expect(mix).toThrow('money.mixed-currencies');
    expect(() => sum([won], 'EUR')).toThrow('money.mixed-currencies');
    expect(() => add(eur('1'), won)).toThrow(
      expect.objectContaining({ details: { currencies: ['EUR', 'KRW'] } })
    );
  });

  it('refuses a sum that no column holds', () =>
    expect(() => add(money(999999999999999n, 'KRW'), money(1n, 'KRW'))).toThrow(
      expect.objectContaining({
        code: 'money.too-large',
        details: { minor: '1000000000000000', currency: 'KRW' },
      })
    ));

  it.each([
    [0n, true],
    [1n, false],
    [-1n, false],
  ])('%s cents are nothing: %s', (minor, nothing) => expect(isZero(money(minor, 'EUR'))).toBe(nothing));

  it('rounds what was computed once', () => expect(rounded(exact('1.005'), 'USD').minor).toBe(101n));
});
