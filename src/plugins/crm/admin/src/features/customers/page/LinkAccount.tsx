import { useState } from 'react';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDoneNotice } from '../../../shared/notify';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { ACCOUNT, useRelateMutation } from '../api';
import { useCustomerText } from '../text';
import type { Customer } from './customer';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
}

/** Two accounts that know each other; both tell it. */
export const LinkAccount = ({ customer, onClose }: Props) => {
  const t = useCustomerText();
  const tellDone = useDoneNotice();
  const [other, setOther] = useState<NamedRecord | null>(null);
  const [relate, { error, isLoading }] = useRelateMutation();
  const link = async () => {
    if (!other) return;
    const answer = await relate({
      documentId: customer.documentId,
      other: other.documentId,
      isRelated: true,
    });
    if ('error' in answer) return;
    tellDone(t('relate.done', { name: other.name }));
    onClose();
  };
  return (
    <CommandDialog
      title={t('relate.title', { name: customer.name })}
      onClose={onClose}
      confirm={{
        label: t('relate.confirm'),
        onClick: () => void link(),
        isRunning: isLoading,
        isDisabled: !other,
      }}
    >
      <RelationPicker uid={ACCOUNT} label={t('relate.label')} value={other} onChange={setOther} required />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
