import type { FieldSpec } from '../../../../shared/forms/field-spec';
import { type Draft, toWire } from '../../../../shared/forms/field-spec';
import {
  type StoredRecord,
  useCreateRecordMutation,
  useUpdateRecordMutation,
} from '../../../../shared/records/api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { RecordDrawer } from '../../../../shared/tabs/RecordDrawer';

export const CONTACT = 'api::contact.contact';

const half = (name: string, kind: 'text' | 'email' | 'phone' = 'text'): FieldSpec => ({
  kind,
  name,
  isHalf: true,
});

const FIELDS: readonly FieldSpec[] = [
  half('firstName'),
  half('lastName'),
  { kind: 'record', name: 'contactType', target: 'api::contact-type.contact-type', isHalf: true },
  half('position'),
  { kind: 'record', name: 'partner', target: 'api::partner.partner' },
  half('email', 'email'),
  half('phone', 'phone'),
  half('alternativeEmail', 'email'),
  half('secondaryPhone', 'phone'),
  half('messenger'),
  { kind: 'flag', name: 'isTaxInvoiceContact' },
  { kind: 'flag', name: 'isTaxInvoiceCc' },
  { kind: 'flag', name: 'isContractContact' },
  { kind: 'long-text', name: 'comment' },
];

interface NewProps {
  readonly customer: Customer;
  readonly onClose: () => void;
  readonly onCreated?: (documentId: string) => void;
}

export const NewContact = ({ customer, onClose, onCreated }: NewProps) => {
  const t = useCustomerText();
  const [create, { error, isLoading }] = useCreateRecordMutation();
  const save = async (draft: Draft) => {
    const answer = await create({ uid: CONTACT, data: { ...toWire(draft), account: customer.documentId } });
    if (!('data' in answer) || !answer.data) return;
    onCreated?.(answer.data.documentId);
    onClose();
  };
  return (
    <RecordDrawer
      isNew
      title={t('action.contact')}
      about={customer.name}
      uid={CONTACT}
      fields={FIELDS}
      initial={{}}
      error={error}
      isRunning={isLoading}
      onSave={(draft) => void save(draft)}
      onClose={onClose}
    />
  );
};

interface EditProps {
  readonly customer: Customer;
  readonly contact: StoredRecord;
  readonly onClose: () => void;
}

export const EditContact = ({ customer, contact, onClose }: EditProps) => {
  const t = useCustomerText();
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const save = async (changes: Draft) => {
    const answer = await update({ uid: CONTACT, documentId: contact.documentId, data: toWire(changes) });
    if (!('error' in answer)) onClose();
  };
  return (
    <RecordDrawer
      isNew={false}
      title={t('contacts.edit')}
      about={customer.name}
      uid={CONTACT}
      fields={FIELDS}
      initial={contact}
      error={error}
      isRunning={isLoading}
      onSave={(changes) => void save(changes)}
      onClose={onClose}
    />
  );
};
