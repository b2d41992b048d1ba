import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { SCREEN_TEXTS, type ScreenTexts } from '../translations/screens';

type Values = Readonly<Record<string, string | number>>;

/** A feature's texts in the person's language: `const t = useScreenText('customers')`. */
export const useScreenText = <Feature extends keyof ScreenTexts>(feature: Feature) => {
  const intl = useIntl();
  return useCallback(
    (key: keyof ScreenTexts[Feature] & string, values?: Values): string =>
      intl.formatMessage(
        {
          id: `crm.${feature}.${key}`,
          defaultMessage: (SCREEN_TEXTS[feature] as Readonly<Record<string, string>>)[key],
        },
        values
      ),
    [intl, feature]
  );
};
