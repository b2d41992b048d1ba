import { useMemo } from 'react';
import { Reasons } from '../../../shared/components/Reasons';
import { type Draft, toWire } from '../../../shared/forms/field-spec';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import { useRecordQuery, useUpdateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { ACCOUNT } from '../api';
import { type Customer, recordOf } from '../page/customer';
import { useCustomerText } from '../text';
import { isCustomerField, type TypeFlags } from './customer-fields';
import { CustomerFields } from './CustomerFields';

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
}

const useTypeFlags = (customer: Customer): TypeFlags | undefined => {
  const documentId = recordOf(customer, 'accountType')?.documentId ?? '';
  const { data } = useRecordQuery({ uid: 'api::account-type.account-type', documentId });
  return (
    data && {
      firstNameEnabled: data.firstNameEnabled !== false,
      lastNameEnabled: data.lastNameEnabled !== false,
    }
  );
};

/** Every field of a customer in one form; only what was changed is sent. */
export const EditCustomer = ({ customer, onClose }: Props) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const tellDone = useDoneNotice();
  const flags = useTypeFlags(customer);
  const initial: Draft = useMemo(() => customer.fields, [customer]);
  const { draft, changes, isChanged, set } = useDraft(initial);
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(error, { uid: ACCOUNT, fields: isCustomerField });
  const save = async () => {
    const answer = await update({ uid: ACCOUNT, documentId: customer.documentId, data: toWire(changes) });
    if ('error' in answer) return;
    tellDone(t('edit.saved'));
    onClose();
  };
  return (
    <Drawer
      isWide
      title={t('edit.title', { name: customer.name })}
      isChanged={isChanged}
      confirm={{
        label: shared('form.save'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      {flags ? (
        <CustomerFields flags={flags} draft={draft} onChange={set} errorOf={errorOf} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </Drawer>
  );
};
