import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** The label that the Content Manager gives an attribute: one word for one thing, wherever it stands. */
export const useAttributeLabel = (uid: string): ((attribute: string) => string) => {
  const { formatMessage } = useIntl();
  return useCallback(
    (attribute) =>
      formatMessage({ id: `content-manager.content-types.${uid}.${attribute}`, defaultMessage: attribute }),
    [formatMessage, uid]
  );
};
