import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useRegisterProjectMutation } from '../../api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { RecordDrawer } from '../../../../shared/tabs/RecordDrawer';

export const PROJECT = 'api::project.project';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', required: true },
  { kind: 'text', name: 'code', isHalf: true },
  { kind: 'record', name: 'parent', target: PROJECT, isHalf: true },
  { kind: 'day', name: 'startDate', isHalf: true },
  { kind: 'day', name: 'endDate', isHalf: true },
  { kind: 'flag', name: 'crmEnabled' },
  { kind: 'long-text', name: 'description' },
];

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
  readonly onCreated?: (documentId: string) => void;
}

/** PRJ-02: a project with this customer as its client. */
export const NewProject = ({ customer, onClose, onCreated }: Props) => {
  const t = useCustomerText();
  const [register, { error, isLoading }] = useRegisterProjectMutation();
  const save = async (draft: Draft) => {
    const answer = await register({ documentId: customer.documentId, data: toWire(draft) });
    if (!('data' in answer) || !answer.data) return;
    onCreated?.(answer.data.documentId);
    onClose();
  };
  return (
    <RecordDrawer
      isNew
      title={t('action.project')}
      about={customer.name}
      uid={PROJECT}
      fields={FIELDS}
      initial={{ crmEnabled: true }}
      error={error}
      isRunning={isLoading}
      onSave={(draft) => void save(draft)}
      onClose={onClose}
    />
  );
};
