import { Typography } from '@strapi/design-system';
import { CommandDialog } from '../components/CommandDialog';
import { Reasons } from '../components/Reasons';
import { useDeleteRecordMutation } from '../records/api';
import { reasonsOf } from '../refusal/read-refusal';
import { useScreenText } from '../screen-text';

interface Props {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** Asks, says what it will do, and shows why it was refused. */
export const ConfirmDelete = ({ uid, documentId, title, text, onClose }: Props) => {
  const shared = useScreenText('shared');
  const [remove, { error, isLoading }] = useDeleteRecordMutation();
  const confirm = async () => {
    const answer = await remove({ uid, documentId });
    if (!('error' in answer)) onClose();
  };
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{ label: shared('form.delete'), onClick: () => void confirm(), isRunning: isLoading }}
    >
      <Typography>{text}</Typography>
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    </CommandDialog>
  );
};
