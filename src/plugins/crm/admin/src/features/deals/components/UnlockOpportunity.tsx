import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { reasonsNotToUnlock } from '../../../../../../../domain/opportunity/lock';
import { ActionButton } from '../../../shared/components/ActionButton';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDoneNotice } from '../../../shared/notify';
import type { RecordProps } from '../../../shared/record-action';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useText } from '../../../shared/text';
import { useUnlockMutation } from '../api';

interface DialogProps {
  readonly documentId: string;
  readonly title: string;
  readonly onClose: () => void;
}

export const UnlockDialog = ({ documentId, title, onClose }: DialogProps) => {
  const t = useText();
  const tellDone = useDoneNotice();
  const [unlock, { isLoading, error }] = useUnlockMutation();
  const confirm = async () => {
    if ('error' in (await unlock(documentId))) return;
    tellDone(t('unlock.done'));
    onClose();
  };
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{ label: t('unlock.confirm'), onClick: () => void confirm(), isRunning: isLoading }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Typography>{t('unlock.body')}</Typography>
    </CommandDialog>
  );
};

export const UnlockOpportunity = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={t('unlock')}
        variant="tertiary"
        reasons={reasonsNotToUnlock({ locked: record.locked === true })}
        onClick={() => setOpen(true)}
      />
      {isOpen ? (
        <UnlockDialog
          documentId={documentId}
          title={t('unlock.title', { name: String(record.name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
