import { deliver, refuseOverDelivery } from './delivery';

const of = (quantity: string, deliveredQuantity = '0') => ({ quantity, deliveredQuantity });

it.each([
  ['a part', of('3.000000'), '1', '1'],
  ['the rest', of('3', '1.5'), '1.5', '3'],
  ['a tenth and two tenths: exactly', of('0.3', '0.1'), '0.2', '0.3'],
  ['a mistake taken back', of('3', '2'), '-2', '0'],
  ['part of a credit', of('-2'), '-1', '-1'],
])('delivers %s', (_rule, line, more, delivered) => expect(deliver(line, more)).toBe(delivered));

it.each([
  ['more than there is', of('3', '2.5'), '0.500001', 'contract-line.over-delivered'],
  ['less than nothing', of('3', '1'), '-1.1', 'contract-line.over-delivered'],
  ['a credit the wrong way', of('-2'), '1', 'contract-line.over-delivered'],
  ['more of a credit than there is', of('-2', '-2'), '-1', 'contract-line.over-delivered'],
  ['nothing', of('3'), '0', 'contract-line.nothing-delivered'],
  ['seven decimals', of('3'), '0.0000001', 'quantity.too-many-decimals'],
])('does not deliver %s', (_rule, line, more, code) => expect(() => deliver(line, more)).toThrow(code));

it('a new version with less than was delivered is refused, with the same it is not', () => {
  expect(() => refuseOverDelivery(of('1', '2'))).toThrow('contract-line.over-delivered');
  expect(refuseOverDelivery(of('2', '2.000000'))).toBeUndefined();
});
