import codes from 'i18n-iso-countries/codes.json';

export interface Country {
  /** ISO 3166-1 alpha-2 */
  readonly code: string;
  readonly name: string;
}

const CODES: readonly string[] = codes.flatMap(([code]) => code ?? []);

/** All countries by their names in a language, in that language's order. */
export const countriesIn = (locale: string): readonly Country[] => {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    a.name.localeCompare(b.name, locale)
  );
};
