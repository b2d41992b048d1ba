import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { ActionButton } from '../../../shared/components/ActionButton';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { useDoneNotice } from '../../../shared/notify';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { useReplaceTemplateFileMutation } from '../api';
import { FileField } from './FileField';
import { TemplateRefusal } from './TemplateRefusal';

interface DialogProps {
  readonly template: string;
  readonly title: string;
  readonly onClose: () => void;
}

export const ReplaceDialog = ({ template, title, onClose }: DialogProps) => {
  const t = useText();
  const tellDone = useDoneNotice();
  const [file, setFile] = useState<File>();
  const [replace, { isLoading, error, reset }] = useReplaceTemplateFileMutation();
  const choose = (chosen: File | undefined) => {
    reset();
    setFile(chosen);
  };
  const confirm = async () => {
    if (!file || 'error' in (await replace({ template, file }))) return;
    tellDone(t('replace.done'));
    onClose();
  };
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      confirm={{
        label: t('replace.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: !file,
      }}
    >
      <Typography>{t('replace.body')}</Typography>
      <FileField file={file} onFile={choose} />
      <TemplateRefusal error={error} />
    </CommandDialog>
  );
};

export const ReplaceFile = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton label={t('replace')} icon={<Upload />} onClick={() => setOpen(true)} />
      {isOpen ? (
        <ReplaceDialog
          template={documentId}
          title={t('replace.title', { name: String(record.name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
