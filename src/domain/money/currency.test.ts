import { data } from 'currency-codes';
import { CURRENCIES, exponentOf, isCurrency } from './currency';

/** Metals, funds' units and test codes. */
const WITHOUT_MINOR_UNIT = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' ');
/** Decided after the package's list was published (2024-06-25). */
const NEWER = 'XCG';

describe('currency', () => {
  it.each([
    ['won have no decimals', 'KRW', 0],
    ['yen have no decimals', 'JPY', 0],
    ['dollars have cents', 'USD', 2],
    ['euros have cents', 'EUR', 2],
    ['Kuwaiti dinars have fils', 'KWD', 3],
    ['Chilean units of account have four decimals', 'CLF', 4],
    ['Hungarian forints have two by ISO, whatever a browser shows', 'HUF', 2],
    ['the Caribbean guilder is newer than the package', 'XCG', 2],
  ])('%s', (_rule, code, exponent) => expect(exponentOf(code)).toBe(exponent));

  it.each([
    ['gold is not billed', 'XAU'],
    ['the test code is not money', 'XTS'],
    ['no currency is not a currency', 'XXX'],
    ['small letters are not a code', 'eur'],
    ['a made-up code', 'ABC'],
    ['a name of an object member', 'constructor'],
    ['nothing', ''],
  ])('%s', (_rule, code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => exponentOf(code)).toThrow('currency.unknown');
  });

  it('of a long text the refusal names ten letters', () =>
    expect(() => exponentOf('x'.repeat(11))).toThrow(
      expect.objectContaining({ details: { currency: 'x'.repeat(10) } })
    ));

  it('are those of ISO 4217, with its digits', () => {
    const iso = data.filter(({ code }) => !WITHOUT_MINOR_UNIT.includes(code));
    expect(iso.map(({ code }) => [code, exponentOf(code)])).toStrictEqual(
      iso.map(({ code, digits }) => [code, digits])
    );
    expect(CURRENCIES).toStrictEqual([...iso.map(({ code }) => code), NEWER].sort());
  });

  it('lists every code once, in order', () => {
    expect(CURRENCIES).toContain('XCG');
    expect(CURRENCIES).not.toContain('XXX');
    expect([...new Set(CURRENCIES)].sort()).toStrictEqual(CURRENCIES);
  });
});
