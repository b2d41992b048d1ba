import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Field, Textarea } from '@strapi/design-system';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDoneNotice } from '../../../shared/notify';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
import { useScreenText } from '../../../shared/screen-text';
import { useLoseQuoteMutation } from '../api';

interface Props {
  readonly workbench: Workbench;
  readonly onClose: () => void;
}

/** A quote is lost for a reason that is kept. */
export const LoseDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const tellDone = useDoneNotice();
  const [reason, setReason] = useState('');
  const [lose, { isLoading, error }] = useLoseQuoteMutation();
  const confirm = async () => {
    if ('error' in (await lose({ quote: workbench.quote.documentId, reason: reason.trim() }))) return;
    tellDone(t('done.lose'));
    onClose();
  };
  return (
    <CommandDialog
      title={t('lose.title', { number: workbench.quote.number })}
      onClose={onClose}
      confirm={{
        label: t('lose.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: reason.trim() === '',
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Field.Root name="reason" required hint={t('lose.hint')}>
        <Field.Label>{t('lose.reason')}</Field.Label>
        <Textarea value={reason} onChange={({ target }) => setReason(target.value)} />
        <Field.Hint />
      </Field.Root>
    </CommandDialog>
  );
};

/** Deleting says what goes with it. */
export const DeleteDialog = ({ workbench, onClose }: Props) => {
  const t = useScreenText('workbench');
  const navigate = useNavigate();
  const tellDone = useDoneNotice();
  const { quote, opportunity, lines } = workbench;
  const leave = () => {
    onClose();
    tellDone(t('done.delete', { number: quote.number }));
    void navigate(`/plugins/crm/opportunities/${opportunity.documentId}`);
  };
  return (
    <ConfirmDelete
      uid="api::quote.quote"
      documentId={quote.documentId}
      title={t('delete.title', { number: quote.number })}
      text={t('delete.text', { lines: lines.length })}
      confirm={t('delete.confirm')}
      onClose={onClose}
      onDeleted={leave}
    />
  );
};
