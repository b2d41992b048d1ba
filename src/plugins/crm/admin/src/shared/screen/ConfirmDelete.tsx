import { useDeleteRecordMutation } from '../records/api';
import { useScreenText } from '../screen-text';
import { AskFirst } from './AskFirst';

interface Props {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
  /** The act in a word, where deleting is not what it is called. */
  readonly confirm?: string;
  readonly onClose: () => void;
  /** Without it the dialog only closes. */
  readonly onDeleted?: () => void;
}

/** A record goes for good: asks, and says what holds it when the server refuses. */
export const ConfirmDelete = ({ uid, documentId, title, text, confirm, onClose, onDeleted }: Props) => {
  const t = useScreenText('shared');
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const run = async () => {
    if (!('error' in (await remove({ uid, documentId })))) (onDeleted ?? onClose)();
  };
  return (
    <AskFirst
      {...{ title, text, error, onClose }}
      confirm={confirm ?? t('form.delete')}
      isRunning={isLoading}
      onConfirm={() => void run()}
    />
  );
};
