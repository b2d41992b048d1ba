import { CONTENT_TYPES } from '../../../../../domain/access/content-types';
import en from './en.json';
import refusals from './refusals.en.json';

type Texts = Readonly<Record<string, string>>;

interface Language {
  readonly actions: Texts;
  readonly refusals: Texts;
  /** By code of the problem; the server's own sentences are English and tell more. */
  readonly templateProblems: Texts;
}

type File = { readonly default: Texts };

const language = ([actions, refusals, problems]: readonly [File, File, File]): Language => ({
  actions: actions.default,
  refusals: refusals.default,
  templateProblems: problems.default,
});

const LANGUAGES: { readonly [locale: string]: () => Promise<Language> } = {
  en: () => Promise.resolve({ actions: en, refusals, templateProblems: {} }),
  ko: async () =>
    language(
      await Promise.all([
        import('./ko.json'),
        import('./refusals.ko.json'),
        import('./template-problems.ko.json'),
      ])
    ),
  'pt-BR': async () =>
    language(
      await Promise.all([
        import('./pt-BR.json'),
        import('./refusals.pt-BR.json'),
        import('./template-problems.pt-BR.json'),
      ])
    ),
};

/** Tags of Word templates have braces, which mean something else in message syntax. */
const literally = (text: string): string => text.replace(/\{[^{}]*\}/g, "'$&'");

const prefixed = (prefix: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${prefix}${key}`, text]));

/** `*.in-use` is said of every type in the same words. */
const spelledOut = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([code, text]) =>
      code.startsWith('*.')
        ? [[code, text] as const, ...CONTENT_TYPES.map((type) => [type + code.slice(1), text] as const)]
        : []
    )
  );

/**
 * Texts of the actions as `crm.action.<key>`, of refusals as `apiError.<code>`: there Strapi's own forms and lists
 * look for the message of an answer, and our message is the code.
 */
export const actionTexts = async (locale: string): Promise<Texts> => {
  const load = LANGUAGES[locale];
  if (!load) return {};
  const { actions, refusals: sentences, templateProblems } = await load();
  const problems = Object.entries(templateProblems).map(([code, text]) => [code, literally(text)] as const);
  return {
    ...prefixed('crm.action.', actions),
    ...prefixed('apiError.', { ...spelledOut(sentences), ...sentences }),
    ...prefixed('crm.action.problem.', Object.fromEntries(problems)),
  };
};
