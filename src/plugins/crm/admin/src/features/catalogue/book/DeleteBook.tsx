import { ConfirmDelete } from '../../../shared/screen/AskFirst';
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
  return (
    <ConfirmDelete
      uid={BOOK}
      documentId={book}
      title={t('delete.title', { name })}
      text={t('delete.book')}
      {...{ onClose, onDeleted }}
    />
  );
};
