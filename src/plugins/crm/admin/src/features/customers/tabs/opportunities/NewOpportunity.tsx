import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useCreateRecordMutation } from '../../../../shared/records/api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { RecordDrawer } from '../RecordDrawer';

export const OPPORTUNITY = 'api::opportunity.opportunity';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', required: true },
  {
    kind: 'record',
    name: 'project',
    target: 'api::project.project',
    required: true,
    filters: { state: { $eq: 'active' }, crmEnabled: { $ne: false } },
  },
  { kind: 'record', name: 'stage', target: 'api::opportunity-status.opportunity-status', isHalf: true },
  { kind: 'record', name: 'manager', target: 'api::member.member', isHalf: true },
  { kind: 'number', name: 'value', isHalf: true },
  { kind: 'text', name: 'currency', isHalf: true },
  { kind: 'day', name: 'expectedCloseDate', isHalf: true },
  { kind: 'number', name: 'probability', isHalf: true },
  { kind: 'long-text', name: 'description' },
];

const numbers = (draft: Draft): Record<string, unknown> => {
  const { probability, ...wire } = toWire(draft);
  return { ...wire, ...(typeof probability === 'string' && { probability: Number(probability) }) };
};

interface Props {
  readonly customer: Customer;
  readonly onClose: () => void;
  readonly onCreated?: (documentId: string) => void;
}

export const NewOpportunity = ({ customer, onClose, onCreated }: Props) => {
  const t = useCustomerText();
  const [create, { error, isLoading }] = useCreateRecordMutation();
  const save = async (draft: Draft) => {
    const data = { ...numbers(draft), account: customer.documentId };
    const answer = await create({ uid: OPPORTUNITY, data });
    if (!('data' in answer) || !answer.data) return;
    onCreated?.(answer.data.documentId);
    onClose();
  };
  return (
    <RecordDrawer
      isNew
      title={t('action.opportunity')}
      about={customer.name}
      uid={OPPORTUNITY}
      fields={FIELDS}
      initial={{}}
      error={error}
      isRunning={isLoading}
      onSave={(draft) => void save(draft)}
      onClose={onClose}
    />
  );
};
