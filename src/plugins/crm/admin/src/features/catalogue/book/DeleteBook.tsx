import { useDeleteRecordMutation } from '../../../shared/records/api';
import { AskFirst } from '../../../shared/screen/AskFirst';
import { useScreenText } from '../../../shared/screen-text';
import { BOOK } from './fields';

interface Props {
  readonly book: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export const DeleteBook = ({ book, name, onClose, onDeleted }: Props) => {
  const t = useScreenText('catalogue');
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const confirm = async () => {
    if (!('error' in (await remove({ uid: BOOK, documentId: book })))) onDeleted();
  };
  return (
    <AskFirst
      title={t('delete.title', { name })}
      text={t('delete.book')}
      confirm={t('delete.confirm')}
      isRunning={isLoading}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
};
