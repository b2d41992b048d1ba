import catalogue from './catalogue.en.json';
import customers from './customers.en.json';
import home from './home.en.json';
import opportunities from './opportunities.en.json';
import settings from './settings.en.json';
import shared from './shared.en.json';
import workbench from './workbench.en.json';

type Texts = Readonly<Record<string, string>>;

/** The texts of each feature's screens, in English; the other languages have the same keys. */
export const SCREEN_TEXTS = {
  catalogue,
  customers,
  home,
  opportunities,
  settings,
  shared,
  workbench,
} as const;

export type ScreenTexts = typeof SCREEN_TEXTS;

const korean = async (): Promise<readonly Texts[]> =>
  (
    await Promise.all([
      import('./catalogue.ko.json'),
      import('./customers.ko.json'),
      import('./home.ko.json'),
      import('./opportunities.ko.json'),
      import('./settings.ko.json'),
      import('./shared.ko.json'),
      import('./workbench.ko.json'),
    ])
  ).map((texts) => texts.default);

const portuguese = async (): Promise<readonly Texts[]> =>
  (
    await Promise.all([
      import('./catalogue.pt-BR.json'),
      import('./customers.pt-BR.json'),
      import('./home.pt-BR.json'),
      import('./opportunities.pt-BR.json'),
      import('./settings.pt-BR.json'),
      import('./shared.pt-BR.json'),
      import('./workbench.pt-BR.json'),
    ])
  ).map((texts) => texts.default);

const IN_LANGUAGE: { readonly [locale: string]: () => Promise<readonly Texts[]> } = {
  en: () => Promise.resolve(Object.values(SCREEN_TEXTS)),
  ko: korean,
  'pt-BR': portuguese,
};

/** Texts of our screens as `crm.<feature>.<key>`; none in a language that we do not speak. */
export const screenTexts = async (locale: string): Promise<Texts> => {
  const loaded = (await IN_LANGUAGE[locale]?.()) ?? [];
  const features = Object.keys(SCREEN_TEXTS);
  return Object.fromEntries(
    loaded.flatMap((texts, at) =>
      Object.entries(texts).map(([key, text]) => [`crm.${features[at]}.${key}`, text] as const)
    )
  );
};
