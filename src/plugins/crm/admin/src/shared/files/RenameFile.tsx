import { type FieldSpec, toWire } from '../forms/field-spec';
import { type StoredRecord, useUpdateRecordMutation } from '../records/api';
import { useScreenText } from '../screen-text';
import { RecordDrawer } from '../tabs/RecordDrawer';
import { ATTACHMENT } from './api';

const FIELDS: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', required: true },
  { kind: 'long-text', name: 'description' },
];

interface Props {
  /** What it belongs to. */
  readonly about: string;
  readonly file: StoredRecord;
  readonly onClose: () => void;
}

export const RenameFile = ({ about, file, onClose }: Props) => {
  const t = useScreenText('shared');
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
      about={about}
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
