import { useState } from 'react';
import { useCustomerText } from '../text';
import { useDoneNotice } from '../../../shared/notify';
import { CustomerSteps } from './CustomerSteps';
import type { ChosenType } from './TypeChoice';
import type { Draft } from '../../../shared/forms/field-spec';

interface Props {
  readonly onClose: () => void;
  readonly onSaved: (documentId: string) => void;
  /** Already decided, such as the parent of a sub-account. */
  readonly given?: Draft;
}

/** A new customer, and another one after it as often as wished (ACC-03). */
export const NewCustomer = ({ onClose, onSaved, given = {} }: Props) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const [round, setRound] = useState(0);
  const [type, setType] = useState<ChosenType>();
  return (
    <CustomerSteps
      key={round}
      given={given}
      type={type}
      onType={setType}
      onClose={onClose}
      onSaved={({ documentId, name }, isAnother) => {
        tellDone(t('new.saved', { name }));
        if (isAnother) setRound(round + 1);
        else onSaved(documentId);
      }}
    />
  );
};
