import { decimalText, exact, parseDecimal, roundedTo, roundHalfAwayFromZero } from './decimal';

const limits = { noun: 'quantity', decimals: 6 };

describe('a decimal rounded to places', () => {
  it.each([
    ['goes half away from zero', '0.00005', 4, '0.0001'],
    ['so below zero', '-0.00005', 4, '-0.0001'],
    ['keeps every digit of a large one', '100000099999.99985', 4, '100000099999.9999'],
    ['may have none', '1.5', 0, '2'],
    ['comes to plain zero', '-0.00004', 4, '0'],
  ])('%s', (_case, value, decimals, expected) =>
    expect(decimalText(roundedTo(exact(value), decimals))).toBe(expected)
  );
});

describe('rounding, once, half away from zero (MO-10)', () => {
  it.each<[string, number, bigint]>([
    ['0', 2, 0n],
    ['-0', 2, 0n],
    ['0.004', 2, 0n],
    ['0.0049', 2, 0n],
    ['0.005', 2, 1n],
    ['0.0051', 2, 1n],
    ['-0.004', 2, 0n],
    ['-0.005', 2, -1n],
    ['-0.0051', 2, -1n],
    ['0.015', 2, 2n],
    ['0.025', 2, 3n],
    ['0.035', 2, 4n],
    ['0.045', 2, 5n],
    ['0.615', 2, 62n],
    ['1.005', 2, 101n],
    ['-1.005', 2, -101n],
    ['1.0049999', 2, 100n],
    ['1.015', 2, 102n],
    ['1.025', 2, 103n],
    ['1.255', 2, 126n],
    ['1.335', 2, 134n],
    ['1.345', 2, 135n],
    ['1.555', 2, 156n],
    ['2.345', 2, 235n],
    ['2.5', 0, 3n],
    ['2.675', 2, 268n],
    ['-2.675', 2, -268n],
    ['2.49999', 0, 2n],
    ['4.35', 1, 44n],
    ['4.349', 1, 43n],
    ['5.015', 2, 502n],
    ['8.345', 2, 835n],
    ['9.995', 2, 1000n],
    ['-9.995', 2, -1000n],
    ['10.235', 2, 1024n],
    ['10.075', 2, 1008n],
    ['33.335', 2, 3334n],
    ['39.425', 2, 3943n],
    ['64.095', 2, 6410n],
    ['99.995', 2, 10000n],
    ['162.295', 2, 16230n],
    ['1000.045', 2, 100005n],
    ['1234.5678', 2, 123457n],
    ['1.0005', 3, 1001n],
    ['-1.0005', 3, -1001n],
    ['1.0004', 3, 1000n],
    ['2.6745', 3, 2675n],
    ['0.0005', 3, 1n],
    ['0.00049', 3, 0n],
    ['0.5', 0, 1n],
    ['-0.5', 0, -1n],
    ['0.49', 0, 0n],
    ['-0.49', 0, 0n],
    ['1.5', 0, 2n],
    ['-1.5', 0, -2n],
    ['-2.5', 0, -3n],
    ['999.5', 0, 1000n],
    ['12345678901234.5', 0, 12345678901235n],
    ['99999999999.999', 2, 10000000000000n],
    ['0.00005', 4, 1n],
    ['0.1234567', 6, 123457n],
    ['123456789012345678901234.565', 2, 12345678901234567890123457n],
  ])('%s at %d decimals is %s', (value, exponent, minor) =>
    expect(roundHalfAwayFromZero(exact(value), exponent)).toBe(minor)
  );
});

describe('reading a decimal (MO-08, MO-09)', () => {
  it.each([
    ['a text', '1.5', '1.5'],
    ['a number', 1.5, '1.5'],
    ['trailing zeros of a column say nothing', '1.500000000', '1.5'],
    ['a small number keeps its plain form', 0.000001, '0.000001'],
    ['minus zero is zero', -0, '0'],
    ['a negative number', -12.25, '-12.25'],
    ['fifteen digits', '123456789.012345', '123456789.012345'],
    ['fifteen whole digits', '999999999999999', '999999999999999'],
  ])('%s', (_rule, value, expected) => expect(decimalText(parseDecimal(value, limits))).toBe(expected));

  it.each([
    ['words', 'ten', 'quantity.not-a-number'],
    ['nothing', '', 'quantity.not-a-number'],
    ['a blank', ' 1', 'quantity.not-a-number'],
    ['exponent notation', '1e3', 'quantity.not-a-number'],
    ['a comma', '1,5', 'quantity.not-a-number'],
    ['a bare point', '.5', 'quantity.not-a-number'],
    ['a plus sign', '+5', 'quantity.not-a-number'],
    ['hexadecimal', '0x10', 'quantity.not-a-number'],
    ['Arabic-Indic digits', '١٢', 'quantity.not-a-number'],
    ['NaN', Number.NaN, 'quantity.not-a-number'],
    ['infinity', Number.POSITIVE_INFINITY, 'quantity.not-a-number'],
    ['a thousand digits', '1'.repeat(1000), 'quantity.not-a-number'],
    ['seven decimals', '0.0000001', 'quantity.too-many-decimals'],
    ['seven decimals as a number', 1e-7, 'quantity.too-many-decimals'],
    ['sixteen digits', '1234567890.123456', 'quantity.too-large'],
    ['sixteen whole digits', '1000000000000000', 'quantity.too-large'],
    ['a huge number', 1e21, 'quantity.too-large'],
  ])('refuses %s', (_rule, value, code) => expect(() => parseDecimal(value, limits)).toThrow(code));

  it('of a long text the refusal names sixty letters', () =>
    expect(() => parseDecimal('x'.repeat(61), limits)).toThrow(
      expect.objectContaining({ details: { value: 'x'.repeat(60) } })
    ));

  it('takes no number that has already lost its exactness', () =>
    expect(() => exact(0.1 as unknown as string)).toThrow());
});
