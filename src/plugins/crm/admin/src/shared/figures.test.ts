import { figuresIn } from './figures';

describe('figures', () => {
  it.each([
    ['keeps the decimals of the currency', 'en', '1234.50', '1,234.50'],
    ['has none where the currency has none', 'ko', '1234000', '1,234,000'],
    ['writes as the language does', 'pt-BR', '-1234.5', '-1.234,5'],
    [
      'loses nothing beyond the precision of a number',
      'en',
      '99999999999999.9999',
      '99,999,999,999,999.9999',
    ],
  ])('an amount %s', (_case, locale, text, shown) => expect(figuresIn(locale).amount(text)).toBe(shown));

  it('shows percents without needless zeros, days in short', () => {
    const { percent, day } = figuresIn('en');
    expect(percent('33.30')).toBe('33.3%');
    expect(percent('100.00')).toBe('100%');
    expect(day('2026-03-01')).toBe('Mar 1, 2026');
  });
});
