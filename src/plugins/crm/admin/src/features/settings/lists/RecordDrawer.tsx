import { Reasons } from '../../../shared/components/Reasons';
import { FieldGrid } from '../../../shared/forms/FieldGrid';
import { toWire } from '../../../shared/forms/field-spec';
import { useDraft } from '../../../shared/forms/use-draft';
import {
  type StoredRecord,
  useCreateRecordMutation,
  useUpdateRecordMutation,
} from '../../../shared/records/api';
import { useRefusal } from '../../../shared/refusal/use-refusal';
import { Drawer } from '../../../shared/screen/Drawer';
import { useScreenText } from '../../../shared/screen-text';
import { draftOf, numbersIn, type RecordList } from './record-list';

interface Props {
  readonly list: RecordList;
  /** Undefined: a new one. */
  readonly record: StoredRecord | undefined;
  readonly onClose: () => void;
}

const useSave = (list: RecordList, record: StoredRecord | undefined) => {
  const [create, creating] = useCreateRecordMutation();
  const [update, updating] = useUpdateRecordMutation();
  const save = async (data: object): Promise<boolean> => {
    const { uid } = list;
    const answer = await (record
      ? update({ uid, documentId: record.documentId, data })
      : create({ uid, data }));
    return !('error' in answer);
  };
  return {
    save,
    isRunning: creating.isLoading || updating.isLoading,
    error: creating.error ?? updating.error,
  };
};

export const RecordDrawer = ({ list, record, onClose }: Props) => {
  const t = useScreenText('settings');
  const { draft, changes, isChanged, set } = useDraft(draftOf(list, record));
  const { save, isRunning, error } = useSave(list, record);
  const { reasons, errorOf } = useRefusal(error, list);
  const submit = async () => {
    if (await save(numbersIn(list, toWire(record ? changes : draft)))) onClose();
  };
  return (
    <Drawer
      title={record ? String(record.name) : t('lists.add')}
      about={t(list.title)}
      isChanged={isChanged}
      confirm={{
        label: t('save'),
        isRunning,
        isDisabled: !isChanged,
        onClick: () => void submit(),
      }}
      onClose={onClose}
    >
      <Reasons reasons={reasons} />
      <FieldGrid uid={list.uid} fields={list.fields} draft={draft} onChange={set} errorOf={errorOf} />
    </Drawer>
  );
};
