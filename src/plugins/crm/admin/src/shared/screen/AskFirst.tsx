import { Typography } from '@strapi/design-system';
import { CommandDialog } from '../components/CommandDialog';
import { Reasons } from '../components/Reasons';
import { reasonsOf } from '../refusal/read-refusal';

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
}

/** Every destructive act asks, says what it will do, and tells in place why it was refused. */
export const AskFirst = ({ title, text, confirm, isRunning, error, onConfirm, onClose }: Props) => (
  <CommandDialog
    title={title}
    onClose={onClose}
    confirm={{ label: confirm, onClick: onConfirm, isRunning, isDanger: true }}
  >
    {error ? <Reasons reasons={reasonsOf(error)} /> : null}
    <Typography>{text}</Typography>
  </CommandDialog>
);
