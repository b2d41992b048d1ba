import { type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { type StoredRecord, useUpdateRecordMutation } from '../../../../shared/records/api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { RecordDrawer } from '../RecordDrawer';
import { ATTACHMENT } from './api';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', required: true },
  { kind: 'long-text', name: 'description' },
];

interface Props {
  readonly customer: Customer;
  readonly file: StoredRecord;
  readonly onClose: () => void;
}

export const RenameFile = ({ customer, file, onClose }: Props) => {
  const t = useCustomerText();
  const [update, { error, isLoading }] = useUpdateRecordMutation();
  const save = async (changes: object) => {
    const answer = await update({
      uid: ATTACHMENT,
      documentId: file.documentId,
      data: toWire({ ...changes }),
    });
    if (!('error' in answer)) onClose();
  };
  return (
    <RecordDrawer
      isNew={false}
      title={t('files.rename')}
      about={customer.name}
      uid={ATTACHMENT}
      fields={FIELDS}
      initial={file}
      error={error}
      isRunning={isLoading}
      onSave={(changes) => void save(changes)}
      onClose={onClose}
    />
  );
};
