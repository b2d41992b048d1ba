import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { CommandDialog } from '../components/CommandDialog';
import { Reasons } from '../components/Reasons';
import { reasonsOf } from '../refusal/read-refusal';
import { useDeleteRecordMutation } from '../records/api';
import { useScreenText } from '../screen-text';

interface Props {
  readonly title: string;
  /** What it will do. */
  readonly text: string;
  /** The button repeats the act. */
  readonly confirm: string;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** More about what it will do. */
  readonly children?: ReactNode;
}

/** Every destructive act asks, says what it will do, and tells in place why it was refused. */
export const AskFirst = ({ title, text, confirm, isRunning, error, onConfirm, onClose, children }: Props) => (
  <CommandDialog
    title={title}
    onClose={onClose}
    confirm={{ label: confirm, onClick: onConfirm, isRunning, isDanger: true }}
  >
    {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    <Typography>{text}</Typography>
    {children}
  </CommandDialog>
);

interface DeleteProps {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly text: string;
  /** The act in a word, where deleting is not what it is called. */
  readonly confirm?: string;
  readonly onClose: () => void;
  /** Without it the dialog only closes. */
  readonly onDeleted?: () => void;
  /** What goes with it. */
  readonly children?: ReactNode;
}

/** A record goes for good: asks, and says what holds it when the server refuses. */
export const ConfirmDelete = ({ uid, documentId, confirm, onDeleted, ...ask }: DeleteProps) => {
  const t = useScreenText('shared');
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const run = async () => {
    if (!('error' in (await remove({ uid, documentId })))) (onDeleted ?? ask.onClose)();
  };
  return (
    <AskFirst
      {...ask}
      error={error}
      confirm={confirm ?? t('form.delete')}
      isRunning={isLoading}
      onConfirm={() => void run()}
    />
  );
};
