import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import type { FieldSpec } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { toWire } from '../../../shared/forms/field-spec';
import { useUpdateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';

interface Props {
  readonly workbench: Workbench;
  readonly onClose: () => void;
}

const QUOTE = 'api::quote.quote';

const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'startDate', kind: 'day', isHalf: true },
  { name: 'dueDate', kind: 'day', isHalf: true },
  { name: 'potentialCustomer', kind: 'record', target: 'api::account.account', required: true },
  { name: 'notes', kind: 'long-text' },
];

const CONTENT: readonly string[] = ['startDate', 'dueDate'];

/** The quote's own fields; dates only while it is a draft. Another potential customer becomes the primary payer. */
export const EditDrawer = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const { quote, payers } = workbench;
  const primary = payers.find(({ isPrimary }) => isPrimary);
  const { draft, set, isChanged, changes } = useDraft({
    name: quote.name,
    startDate: quote.startDate,
    dueDate: quote.dueDate,
    notes: quote.notes,
    potentialCustomer: primary?.name ? { documentId: primary.account, name: primary.name } : null,
  });
  const [update, { isLoading, error }] = useUpdateRecordMutation();
  const fields = quote.state === 'draft' ? FIELDS : FIELDS.filter(({ name }) => !CONTENT.includes(name));
  const { reasons, errorOf } = useRefusal(error, { uid: QUOTE, fields });
  const save = async () => {
    const answer = await update({
      uid: QUOTE,
      documentId: quote.documentId,
      data: toWire(changes),
    });
    if (!('error' in answer)) onClose();
  };
  return (
    <Drawer
      title={t('edit.title', { number: quote.number })}
      isChanged={isChanged}
      confirm={{
        label: t('save'),
        onClick: () => void save(),
        isRunning: isLoading,
        isDisabled: !isChanged,
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={QUOTE} fields={fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
