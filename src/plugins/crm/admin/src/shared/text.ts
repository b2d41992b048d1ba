import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import en from '../translations/en.json';

export type TextKey = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

/** A text of ours in the person's language. */
export const useText = () => {
  const intl = useIntl();
  return useCallback(
    (key: TextKey, values?: Values): string =>
      intl.formatMessage({ id: `crm.action.${key}`, defaultMessage: en[key] }, values),
    [intl]
  );
};
