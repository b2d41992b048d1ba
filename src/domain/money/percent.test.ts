import { toBasisPoints, toPercentText } from './percent';

describe('percent', () => {
  it.each([
    ['two decimals', '33.33', 3333n, '33.33'],
    ['a number', 16.67, 1667n, '16.67'],
    ['a number that binary cannot hold', 0.29, 29n, '0.29'],
    ['nothing', '0', 0n, '0.00'],
    ['everything', 100, 10000n, '100.00'],
    ['zeros of a column', '50.0000', 5000n, '50.00'],
    ['one basis point', '0.01', 1n, '0.01'],
    ['one decimal', '7.5', 750n, '7.50'],
    ['everything, as a column writes it', '100.00', 10000n, '100.00'],
    ['leading zeros', '007', 700n, '7.00'],
  ])('%s', (_rule, percent, basisPoints, text) => {
    expect(toBasisPoints(percent)).toBe(basisPoints);
    expect(toPercentText(basisPoints)).toBe(text);
  });

  it.each([
    ['below zero', '-0.01', 'percent.out-of-range'],
    ['above a hundred', '100.01', 'percent.out-of-range'],
    ['three decimals', '33.333', 'percent.too-many-decimals'],
    ['a word', 'half', 'percent.not-a-number'],
    ['two letters', 'no', 'percent.not-a-number'],
    ['letters behind the point', '5.no', 'percent.not-a-number'],
    ['a percent sign', '50%', 'percent.not-a-number'],
  ])('refuses %s', (_rule, percent, code) => expect(() => toBasisPoints(percent)).toThrow(code));

  it('the refusal names what was given', () =>
    expect(() => toBasisPoints(100.01)).toThrow(expect.objectContaining({ details: { value: '100.01' } })));

  it('writes a sum over a hundred and a difference below zero', () => {
    expect(toPercentText(12_050n)).toBe('120.50');
    expect(toPercentText(-5n)).toBe('-0.05');
  });
});
