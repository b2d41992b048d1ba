import { type Draft, type FieldSpec, toWire } from '../../../../shared/forms/field-spec';
import { useCreateRecordMutation } from '../../../../shared/records/api';
import type { Customer } from '../../page/customer';
import { useCustomerText } from '../../text';
import { RecordDrawer } from '../RecordDrawer';

export const QUOTE = 'api::quote.quote';

const fieldsOf = (account: string): readonly FieldSpec[] => [
  { kind: 'text', name: 'name', required: true },
  {
    kind: 'record',
    name: 'opportunity',
    target: 'api::opportunity.opportunity',
    filters: { account: { documentId: { $eq: account } }, locked: { $ne: true } },
    required: true,
  },
  {
    kind: 'record',
    name: 'priceBook',
    target: 'api::price-book.price-book',
    filters: { active: { $ne: false } },
    required: true,
  },
  { kind: 'record', name: 'brand', target: 'api::brand.brand', isHalf: true },
  { kind: 'record', name: 'productVersion', target: 'api::product-version.product-version', isHalf: true },
  { kind: 'text', name: 'currency', required: true, isHalf: true },
  { kind: 'day', name: 'dueDate', isHalf: true },
];

interface Props {
  readonly customer: Customer;
  readonly onCreated: (documentId: string) => void;
  readonly onClose: () => void;
}

/** A quote of one of the customer's deals; its lines and payers are made on the workbench. */
export const NewQuote = ({ customer, onCreated, onClose }: Props) => {
  const t = useCustomerText();
  const [create, { error, isLoading }] = useCreateRecordMutation();
  const save = async (draft: Draft) => {
    const answer = await create({ uid: QUOTE, data: toWire(draft) });
    if ('data' in answer && answer.data) onCreated(answer.data.documentId);
  };
  return (
    <RecordDrawer
      isNew
      title={t('documents.new-quote')}
      about={customer.name}
      uid={QUOTE}
      fields={fieldsOf(customer.documentId)}
      initial={{}}
      error={error}
      isRunning={isLoading}
      onSave={(draft) => void save(draft)}
      onClose={onClose}
    />
  );
};
