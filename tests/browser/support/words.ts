import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createIntl } from 'react-intl';
import type en from '../../../src/plugins/crm/admin/src/translations/en.json';
import type { ScreenTexts } from '../../../src/plugins/crm/admin/src/translations/screens';
import type { Look } from './open';

export type Language = NonNullable<Look['locale']>;
type Values = Readonly<Record<string, string | number>>;
type Feature = keyof ScreenTexts;

/** What stands on the screen, as the people who translated it wrote it; a story types none of it by itself. */
export interface Words {
  /** A text of a feature's screens; `values` fill its gaps. */
  of<Name extends Feature>(feature: Name): (key: keyof ScreenTexts[Name] & string, values?: Values) => string;
  /** A text of the dialogs that several screens share. */
  action(key: keyof typeof en, values?: Values): string;
  /** What a refusal of the server says, by its code. */
  refusal(code: string): string;
  /** The name of an attribute of a content type, such as `opportunity` and `project`. */
  label(type: string, attribute: string): string;
  /** A decimal text as people write it there: `7233.32` -> `7.233,32`. */
  amount(text: string): string;
}

type Texts = Readonly<Record<string, string>>;
type ContentTypes = Readonly<
  Record<string, { readonly fields: Readonly<Record<string, { label: string }>> }>
>;

const SRC = path.resolve(__dirname, '../../../src');

const read = <Content>(file: string): Content =>
  JSON.parse(readFileSync(path.join(SRC, file), 'utf8')) as Content;

const teller = (locale: Language, file: string) => {
  const messages = read<Texts>(file);
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({ locale, messages, onError });
  return (id: string, values?: Values): string => intl.formatMessage({ id }, values);
};

const TRANSLATIONS = 'plugins/crm/admin/src/translations';

export const wordsIn = (locale: Language): Words => {
  const types = read<ContentTypes>(`wire/texts/content-types.${locale}.json`);
  const refusal = teller(locale, `${TRANSLATIONS}/refusals.${locale}.json`);
  const action = teller(locale, `${TRANSLATIONS}/${locale}.json`);
  return {
    of: (feature) => teller(locale, `${TRANSLATIONS}/screens/${feature}.${locale}.json`),
    action,
    refusal,
    label: (type, attribute) => {
      const label = types[type]?.fields[attribute]?.label;
      if (!label) throw new Error(`${type}.${attribute} has no label in ${locale}`);
      return label;
    },
    amount: (text) => {
      const decimals = text.split('.')[1]?.length ?? 0;
      return Number(text).toLocaleString(locale, { minimumFractionDigits: decimals });
    },
  };
};
