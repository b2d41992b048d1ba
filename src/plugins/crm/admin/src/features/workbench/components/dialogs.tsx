import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog, Field, Textarea } from '@strapi/design-system';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDoneNotice } from '../../../shared/notify';
import { useDeleteRecordMutation } from '../../../shared/records/api';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
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
export const DeleteDialog = ({ workbench, onClose, onGone }: Props & { readonly onGone: () => void }) => {
  const t = useScreenText('workbench');
  const navigate = useNavigate();
  const tellDone = useDoneNotice();
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const { quote, opportunity, lines } = workbench;
  const confirm = async () => {
    if ('error' in (await remove({ uid: 'api::quote.quote', documentId: quote.documentId }))) return;
    onGone();
    tellDone(t('done.delete', { number: quote.number }));
    void navigate(`/plugins/crm/opportunities/${opportunity.documentId}`);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <ConfirmDialog
        title={t('delete.title', { number: quote.number })}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" loading={isLoading} onClick={() => void confirm()}>
            {t('delete.confirm')}
          </Button>
        }
      >
        <>
          {t('delete.text', { lines: lines.length })}
          {error ? <Reasons reasons={reasonsOf(error)} /> : null}
        </>
      </ConfirmDialog>
    </Dialog.Root>
  );
};
