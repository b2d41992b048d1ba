import { getName, getSimpleAlpha2Code, isValid, registerLocale } from 'i18n-iso-countries/index';
import english from 'i18n-iso-countries/langs/en.json';
import korean from 'i18n-iso-countries/langs/ko.json';
import portuguese from 'i18n-iso-countries/langs/pt.json';
import type { FieldRule } from './check-fields';

const LANGUAGES = ['en', 'ko', 'pt'] as const;
[english, korean, portuguese].forEach((names) => registerLocale(names));

/** What people write and the lists of names lack. */
const ALSO_CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    한국: 'KR',
    남한: 'KR',
    포르투갈: 'PT',
    korea: 'KR',
    coreia: 'KR',
    england: 'GB',
    'great britain': 'GB',
    inglaterra: 'GB',
  })
);

const codeByName = (typed: string): string | undefined =>
  LANGUAGES.map((language) => getSimpleAlpha2Code(typed, language)).find(Boolean);

/** ISO 3166-1 alpha-2 in capitals, out of a code or a name in English, Korean or Portuguese. */
export const countryCode = (typed: string): string | undefined => {
  const capitals = typed.toUpperCase();
  if (/^[A-Z]{2}$/.test(capitals) && isValid(capitals)) return capitals;
  return ALSO_CALLED.get(typed.toLowerCase()) ?? codeByName(typed);
};

/** The country's name in English, Korean and Portuguese, for people who check what was understood. */
export const countryNames = (code: string): Readonly<Record<(typeof LANGUAGES)[number], string>> => ({
  en: getName(code, 'en') ?? code,
  ko: getName(code, 'ko') ?? code,
  pt: getName(code, 'pt') ?? code,
});

/** Stored as alpha-2 (ACC-41). */
export const COUNTRY: FieldRule = {
  limits: { max: 100 },
  check: (typed) => {
    const code = countryCode(typed);
    return code === undefined ? { refused: 'country.unknown' } : { value: code };
  },
};
