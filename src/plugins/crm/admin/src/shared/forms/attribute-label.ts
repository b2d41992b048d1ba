import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** The label that the Content Manager gives an attribute: one word for one thing, wherever it stands. */
export const useAttributeLabel = (uid: string): ((attribute: string) => string) => {
  const intl = useIntl();
  return useCallback(
    (attribute) =>
      intl.formatMessage({
        id: `content-manager.content-types.${uid}.${attribute}`,
        defaultMessage: attribute,
      }),
    [intl, uid]
  );
};
