import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** `('paymentTerms', 'net-14')` -> "Net 14 days": what a choice is called in the person's language; others as they are. */
export type ChoiceText = (attribute: string, value: string) => string;

/** Values of choices by the attribute that holds them, whatever record it is of. */
export const useChoiceText = (): ChoiceText => {
  const { messages } = useIntl();
  return useCallback(
    (attribute, value) => {
      const text = messages[`crm.shared.choice.${attribute}.${value}`];
      return typeof text === 'string' ? text : value;
    },
    [messages]
  );
};
