import { knownLocale } from '../../../domain/document/format';
import { filling } from '../../../platform/write-gate/write';

/** A language that no document could be written in is refused where it is typed (`document.unknown-locale`). */
export const languageExists = filling(
  'api::quote-template.quote-template',
  ['create', 'update'],
  ({ data: { language } }) =>
    typeof language === 'string' && language !== '' ? { language: knownLocale(language) } : {}
);
