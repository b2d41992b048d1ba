import { useState } from 'react';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { useDoneNotice } from '../../../shared/notify';
import { useUpdateRecordMutation } from '../../../shared/records/api';
import { RelationPicker } from '../../../shared/records/RelationPicker';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';
import { ACCOUNT } from '../api';
import { useCustomerText } from '../text';
import { type Customer, recordOf } from './customer';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
}

export const AssignPartner = ({ customer, onClose }: Props) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const labelOf = useAttributeLabel(ACCOUNT);
  const tellDone = useDoneNotice();
  const [partner, setPartner] = useState<NamedRecord | null>(recordOf(customer, 'partner'));
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const save = async () => {
    const answer = await update({
      uid: ACCOUNT,
      documentId: customer.documentId,
      data: { partner: partner?.documentId ?? null },
    });
    if ('error' in answer) return;
    tellDone(t('edit.saved'));
    onClose();
  };
  return (
    <CommandDialog
      title={t('partner.title', { name: customer.name })}
      onClose={onClose}
      confirm={{ label: shared('form.save'), onClick: () => void save(), isRunning: isLoading }}
    >
      <RelationPicker
        uid="api::partner.partner"
        label={labelOf('partner')}
        value={partner}
        onChange={setPartner}
      />
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
