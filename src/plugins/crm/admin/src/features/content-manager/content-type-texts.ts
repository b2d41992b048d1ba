import en from '../../../../../../wire/texts/content-types.en.json';

interface Texts {
  readonly [type: string]: {
    readonly name: string;
    readonly fields: { readonly [attribute: string]: { readonly label: string; readonly help?: string } };
  };
}

const ENGLISH: Texts = en;

const LOADERS: { readonly [locale: string]: () => Promise<{ default: Texts }> } = {
  en: () => Promise.resolve({ default: ENGLISH }),
  ko: () => import('../../../../../../wire/texts/content-types.ko.json'),
  'pt-BR': () => import('../../../../../../wire/texts/content-types.pt-BR.json'),
};

type Entry = readonly [id: string, text: string];

/**
 * Strapi looks up a type by its English name and a label by `content-manager.content-types.<uid>.<attribute>`;
 * we look up help by its English text (`HelpText`).
 */
const entriesOf = (type: string, texts: Texts): Entry[] => {
  const english = ENGLISH[type];
  const text = texts[type];
  if (!english || !text) return [];
  const ofFields = Object.entries(text.fields).flatMap(([attribute, { label, help }]): Entry[] => {
    const englishHelp = english.fields[attribute]?.help;
    const labelled: Entry = [`content-manager.content-types.api::${type}.${type}.${attribute}`, label];
    return help && englishHelp ? [labelled, [englishHelp, help]] : [labelled];
  });
  return [[english.name, text.name], ...ofFields];
};

/** Names, labels and help of every content type in one language of the panel; empty for languages we do not have. */
export const contentTypeTexts = async (locale: string): Promise<Record<string, string>> => {
  const load = LOADERS[locale];
  if (!load) return {};
  const { default: texts } = await load();
  return Object.fromEntries(Object.keys(texts).flatMap((type) => entriesOf(type, texts)));
};
