import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCREEN_TEXTS, screenTexts } from '.';

const textsOf = (feature: string, locale: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(__dirname, `${feature}.${locale}.json`), 'utf8'));

const placeholders = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)[,}]/g)].flatMap(([, name]) => name ?? []).sort()),
];

describe('texts of our screens', () => {
  it.each(Object.keys(SCREEN_TEXTS))('of %s have the same keys and values in every language', (feature) => {
    const [english, ...others] = ['en', 'ko', 'pt-BR'].map((locale) =>
      Object.entries(textsOf(feature, locale)).map(([key, text]) => [key, placeholders(text)])
    );
    others.forEach((texts) => expect(texts).toStrictEqual(english));
  });

  it.each([
    ['en', 'Customers'],
    ['ko', '고객'],
    ['pt-BR', 'Clientes'],
  ])('come under their feature in %s', async (locale, text) =>
    expect((await screenTexts(locale))['crm.customers.title']).toBe(text)
  );

  it('are none in a language that we do not speak', async () =>
    expect(await screenTexts('fr')).toStrictEqual({}));
});
