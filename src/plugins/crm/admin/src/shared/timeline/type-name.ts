import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import texts from '../../../../../../wire/texts/content-types.en.json';

const NAMES: { readonly [type: string]: { readonly name: string } } = texts;

/** `api::quote.quote` -> "Quote", in the person's language: Strapi keeps names of types under their English ones. */
export const useTypeName = (): ((uid: string) => string) => {
  const intl = useIntl();
  return useCallback(
    (uid) => {
      const type = uid.split('.').at(-1) ?? uid;
      const name = NAMES[type]?.name ?? type;
      return intl.formatMessage({ id: name, defaultMessage: name });
    },
    [intl]
  );
};
