import { amountText, priceText } from './amount-text';

it.each([
  ['won have no decimals', '13500000.0000', 'KRW', '13500000'],
  ['cents are kept', '1200.5000', 'EUR', '1200.50'],
  ['nothing is zero', '0', 'KWD', '0.000'],
  ['an unknown currency stays as it is stored', '1.5000', '???', '1.5000'],
])('an amount as its currency has it: %s', (_case, value, currency, shown) =>
  expect(amountText(value, currency)).toBe(shown)
);

it.each([
  ['at least the decimals of its currency', '5.0000', 'EUR', '5.00'],
  ['more where it is finer', '0.0150', 'EUR', '0.015'],
  ['none where there are none', '900000.0000', 'KRW', '900000'],
])('a price has %s', (_case, value, currency, shown) => expect(priceText(value, currency)).toBe(shown));
