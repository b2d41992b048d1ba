import { Typography } from '@strapi/design-system';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDeleteRecordMutation } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';

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
