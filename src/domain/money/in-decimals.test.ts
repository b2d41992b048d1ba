import { inDecimals } from './in-decimals';
import { money } from './money';

it('takes for an amount only what has both its minor units, exact, and its currency', () => {
  const others = [{ minor: 5, currency: 'EUR' }, { minor: 5n }, { currency: 'EUR' }];
  expect(inDecimals(others)).toStrictEqual(others);
});

it('writes every amount as a decimal, however deep, and leaves the rest alone', () => {
  const answer = {
    currency: 'KWD',
    gross: money(1005n, 'KWD'),
    lines: [{ id: 'a', net: money(-5n, 'EUR'), note: null, quantity: 2 }],
  };
  expect(inDecimals(answer)).toStrictEqual({
    currency: 'KWD',
    gross: '1.005',
    lines: [{ id: 'a', net: '-0.05', note: null, quantity: 2 }],
  });
  expect(JSON.stringify(inDecimals(money(1n, 'KRW')))).toBe('"1"');
});
