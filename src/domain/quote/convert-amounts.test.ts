import { convertAmount, convertUnitPrice, reasonsWithoutRate } from './convert-amounts';

describe('amounts in another currency', () => {
  it.each([
    ['a unit price keeps four decimals', '10', '1.0835', '10.835'],
    ['rounded once, half away from zero', '0.1', '0.0005', '0.0001'],
    ['so are credits', '-0.1', '0.0005', '-0.0001'],
    ['whatever the currency has', '99.99', '1476.123456', '147597.5844'],
  ])('%s', (_case, price, rate, expected) => expect(convertUnitPrice(price, rate)).toBe(expected));

  it.each<[string, string | null, string, string, string | null]>([
    ['an amount has the decimals of the currency it comes to', '500', '1476.5', 'KRW', '738250'],
    ['rounded once', '0.01', '0.5', 'USD', '0.01'],
    ['none stays none', null, '2', 'EUR', null],
  ])('%s', (_case, amount, rate, currency, expected) =>
    expect(convertAmount(amount, rate, currency)).toBe(expected)
  );
});

describe('a currency change without a rate', () => {
  const payer = (notToExceedLimit: string | null = null) => ({ notToExceedLimit });
  const quote = {
    currency: 'EUR',
    discountPercent: '5',
    discountAmount: null,
    customers: [payer()],
    lines: [
      { id: 'a', customers: [payer()] },
      { id: 'b', customers: [] },
    ],
  };
  const all = new Set(['a', 'b']);
  const reasons = (more: object, priced: ReadonlySet<string> = all) =>
    reasonsWithoutRate({ ...quote, ...more }, priced, { to: 'USD', date: '2026-01-01' });

  it('goes when every line has a row in that currency', () => expect(reasons({})).toStrictEqual([]));

  it('is refused for lines without one, which are named', () =>
    expect(reasons({}, new Set(['a']))).toStrictEqual([
      {
        code: 'exchange-rate.missing',
        details: { from: ['EUR'], to: 'USD', date: '2026-01-01', lineIds: ['b'] },
      },
    ]));

  it.each([
    ['a limit of a payer', { customers: [payer('1')] }],
    ['a limit on a line', { lines: [{ id: 'a', customers: [payer('1')] }] }],
    ['a discount as an amount', { discountPercent: null, discountAmount: '1' }],
  ])('is refused for %s', (_case, more) =>
    expect(reasons(more).map(({ code }) => code)).toStrictEqual(['exchange-rate.missing'])
  );
});
