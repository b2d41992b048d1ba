import { useState } from 'react';
import { Field, Typography } from '@strapi/design-system';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';
import { useNewVersionMutation } from '../api';

interface Props {
  readonly book: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onMade: (documentId: string) => void;
}

/** Next year's book with all that this one has; this one is switched off (PB-16). */
export const NewVersion = ({ book, name: before, onClose, onMade }: Props) => {
  const t = useScreenText('catalogue');
  const [name, setName] = useState(before);
  const [make, { isLoading, error }] = useNewVersionMutation();
  const confirm = async () => {
    const answer = await make({ book, name: name.trim() });
    if ('data' in answer && answer.data) onMade(answer.data.documentId);
  };
  return (
    <CommandDialog
      title={t('new-version.title', { name: before })}
      onClose={onClose}
      confirm={{
        label: t('new-version.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: name.trim() === '',
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Typography>{t('new-version.text')}</Typography>
      <Field.Root name="name" required>
        <Field.Label>{t('name')}</Field.Label>
        <Field.Input value={name} onChange={({ target }) => setName(target.value)} />
      </Field.Root>
    </CommandDialog>
  );
};
