import { useState } from 'react';
import { useCustomerText } from '../text';
import { useDoneNotice, useStayingNotice } from '../../../shared/notify';
import { useSentenceOf } from '../../../shared/refusal/sentences';
import { CustomerSteps } from './CustomerSteps';
import { useScreenText } from '../../../shared/screen-text';
import type { ChosenType } from './TypeChoice';
import type { RefusedFile } from './use-files-of-new';
import type { Draft } from '../../../shared/forms/field-spec';

interface Props {
  readonly onClose: () => void;
  readonly onSaved: (documentId: string) => void;
  /** Already decided, such as the parent of a sub-account. */
  readonly given?: Draft;
}

/** The customer is there all the same; its page takes them again. */
const useTellRefused = () => {
  const shared = useScreenText('shared');
  const tell = useStayingNotice();
  const sentenceOf = useSentenceOf();
  return (refused: readonly RefusedFile[]): void => {
    if (refused.length === 0) return;
    const told = refused.map(({ name, reasons }) =>
      [`${shared('files.failed', { name })}:`, ...reasons.map(sentenceOf)].join(' ')
    );
    tell(told.join(' '));
  };
};

/** A new customer, and another one after it as often as wished (ACC-03). */
export const NewCustomer = ({ onClose, onSaved, given = {} }: Props) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const tellRefused = useTellRefused();
  const [round, setRound] = useState(0);
  const [type, setType] = useState<ChosenType>();
  return (
    <CustomerSteps
      key={round}
      given={given}
      type={type}
      onType={setType}
      onClose={onClose}
      onSaved={({ documentId, name }, isAnother, refused) => {
        tellDone(t('new.saved', { name }));
        tellRefused(refused);
        if (isAnother) setRound(round + 1);
        else onSaved(documentId);
      }}
    />
  );
};
