import { useIntl } from 'react-intl';
import { Reasons } from '../../../shared/components/Reasons';
import { type Draft, isNamed, toWire } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import { decimalMarkOf, readFigure } from '../../../shared/paste/read-figure';
import {
  type StoredRecord,
  useCreateRecordMutation,
  useUpdateRecordMutation,
} from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { FIELDS, PRODUCT } from './fields';

interface Props {
  /** Without it a new one is made. */
  readonly product?: StoredRecord;
  readonly onClose: () => void;
  readonly onSaved: (documentId: string) => void;
}

const draftOf = (product: StoredRecord | undefined, locale: string): Draft => {
  if (!product) return { active: true };
  const { name, code, description, active, category, taxRate } = product;
  return {
    name,
    code,
    description: description ?? '',
    active,
    category: isNamed(category) ? category : null,
    taxRate: typeof taxRate === 'number' ? String(taxRate).replace('.', decimalMarkOf(locale)) : '',
  };
};

/** The rate as a number; what cannot be read goes as it is, and is refused at its field. */
const sent = (draft: Draft, locale: string): object => {
  const { taxRate, ...others } = toWire(draft);
  if (taxRate === undefined) return others;
  const read = typeof taxRate === 'string' ? readFigure(taxRate, locale) : null;
  return { ...others, taxRate: read === null ? taxRate : Number(read) };
};

/** What is sold: its category decides how it is contracted. */
export const EditProduct = ({ product, onClose, onSaved }: Props) => {
  const t = useScreenText('catalogue');
  const { locale } = useIntl();
  const tellDone = useDoneNotice();
  const { draft, set, isChanged, changes } = useDraft(draftOf(product, locale));
  const [create, creating] = useCreateRecordMutation();
  const [update, updating] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(creating.error ?? updating.error, { uid: PRODUCT, fields: FIELDS });
  const save = async () => {
    const answer = product
      ? await update({ uid: PRODUCT, documentId: product.documentId, data: sent(changes, locale) })
      : await create({ uid: PRODUCT, data: sent(draft, locale) });
    if (!('data' in answer) || !answer.data) return;
    tellDone(t('product.saved'));
    onSaved(answer.data.documentId);
    onClose();
  };
  return (
    <Drawer
      title={t(product ? 'product.edit' : 'product.new')}
      confirm={{
        label: t(product ? 'save' : 'product.create'),
        onClick: () => void save(),
        isRunning: creating.isLoading || updating.isLoading,
        isDisabled: product !== undefined && !isChanged,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={PRODUCT} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
