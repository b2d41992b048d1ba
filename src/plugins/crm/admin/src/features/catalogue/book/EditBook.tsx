import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { Reasons } from '../../../shared/components/Reasons';
import { type Draft, isNamed } from '../../../shared/forms/field-spec';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { useDraft } from '../../../shared/forms/use-draft';
import { useDoneNotice } from '../../../shared/notify';
import { useCreateRecordMutation, useUpdateRecordMutation } from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { BOOK, FIELDS } from './fields';

interface Props {
  /** Without it a new one is made. */
  readonly book?: { readonly documentId: string; readonly values: Draft };
  readonly onClose: () => void;
  readonly onSaved: (documentId: string) => void;
}

const idsOf = (list: readonly unknown[]): readonly { readonly documentId: string }[] =>
  list.filter(isNamed).map(({ documentId }: NamedRecord) => ({ documentId }));

/** As the Content Manager takes it: lists are set whole. */
const sent = (draft: Draft): object =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, Array.isArray(value) ? { set: idsOf(value) } : value])
  );

/** Name, where it applies, and by which brands and versions its prices differ. */
export const EditBook = ({ book, onClose, onSaved }: Props) => {
  const t = useScreenText('catalogue');
  const tellDone = useDoneNotice();
  const { draft, set, isChanged, changes } = useDraft(book?.values ?? { active: true });
  const [create, creating] = useCreateRecordMutation();
  const [update, updating] = useUpdateRecordMutation();
  const { reasons, errorOf } = useRefusal(creating.error ?? updating.error, { uid: BOOK, fields: FIELDS });
  const save = async () => {
    const answer = book
      ? await update({ uid: BOOK, documentId: book.documentId, data: sent(changes) })
      : await create({ uid: BOOK, data: sent(draft) });
    if (!('data' in answer) || !answer.data) return;
    tellDone(t('book.saved'));
    onSaved(answer.data.documentId);
  };
  return (
    <Drawer
      title={t(book ? 'book.edit' : 'book.new')}
      confirm={{
        label: t(book ? 'save' : 'book.create'),
        onClick: () => void save(),
        isRunning: creating.isLoading || updating.isLoading,
        isDisabled: book !== undefined && !isChanged,
      }}
      isChanged={isChanged}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={BOOK} fields={FIELDS} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
