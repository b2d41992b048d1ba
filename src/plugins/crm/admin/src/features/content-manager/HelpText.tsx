import { useIntl } from 'react-intl';

/** The help of a field as configured, in the language of the reader when we know that text. */
export const HelpText = ({ text }: { readonly text: string }) => {
  const intl = useIntl();
  return <>{intl.formatMessage({ id: text, defaultMessage: text })}</>;
};
