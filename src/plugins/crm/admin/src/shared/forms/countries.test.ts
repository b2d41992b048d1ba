import codes from 'i18n-iso-countries/codes.json';
import { countriesIn } from './countries';

describe('the countries that can be chosen', () => {
  it('are all that the server takes, and no others', () =>
    expect(
      countriesIn('en')
        .map(({ code }) => code)
        .sort()
    ).toStrictEqual(codes.map(([code]) => code).sort()));

  it.each([
    ['in English', 'en', 'KR', 'South Korea'],
    ['in Korean', 'ko', 'KR', '대한민국'],
    ['in Portuguese', 'pt-BR', 'DE', 'Alemanha'],
  ])('bear their names %s', (_case, locale, code, name) =>
    expect(countriesIn(locale)).toContainEqual({ code, name })
  );
});
