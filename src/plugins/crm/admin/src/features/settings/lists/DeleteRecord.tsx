import type { StoredRecord } from '../../../shared/records/api';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { useScreenText } from '../../../shared/screen-text';

interface Props {
  readonly uid: string;
  readonly record: StoredRecord;
  readonly onClose: () => void;
}

/** What still uses the record keeps it, and the server says so here. */
export const DeleteRecord = ({ uid, record, onClose }: Props) => {
  const t = useScreenText('settings');
  return (
    <ConfirmDelete
      uid={uid}
      documentId={record.documentId}
      title={t('lists.delete.title', { name: String(record.name) })}
      text={t('lists.delete.text')}
      onClose={onClose}
    />
  );
};
