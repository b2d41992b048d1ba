import { problemsOfAmount } from './amount-problems';

const TOO_FINE = [{ code: 'amount.too-many-decimals', path: 'value' }];

it.each([
  ['nothing at all is fine', null, null, []],
  ['a currency may wait for its amount', null, 'EUR', []],
  ['an amount needs a currency', '1', null, [{ code: 'amount.currency-required', path: 'currency' }]],
  ['a currency is one of ISO 4217', '1', 'XYZ', [{ code: 'currency.unknown', path: 'currency' }]],
  ['so is one without an amount', null, 'eur', [{ code: 'currency.unknown', path: 'currency' }]],
  ['cents of an euro', 12.34, 'EUR', []],
  ['no thousandth of an euro', '12.345', 'EUR', TOO_FINE],
  ['a thousandth of a dinar', '12.345', 'KWD', []],
  ['no part of a won', '0.5', 'KRW', TOO_FINE],
  ['zeros behind the point say nothing', '5.00', 'KRW', []],
  ['sixteen digits are too many', '12345678901234.56', 'EUR', [{ code: 'amount.too-large', path: 'value' }]],
])('%s', (_sentence, amount, currency, problems) =>
  expect(problemsOfAmount({ amount, currency, path: 'value' })).toStrictEqual(problems)
);
