import { useState } from 'react';
import { Field } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { ActionButton } from '../../../shared/components/ActionButton';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { useDoneNotice } from '../../../shared/notify';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { useUploadTemplateMutation } from '../api';
import { FileField } from './FileField';
import { TemplateRefusal } from './TemplateRefusal';

interface DialogProps {
  readonly priceBook: string;
  readonly onClose: () => void;
}

const withoutExtension = (fileName: string): string => fileName.replace(/\.docx$/i, '');

export const UploadDialog = ({ priceBook, onClose }: DialogProps) => {
  const t = useText();
  const tellDone = useDoneNotice();
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('');
  const [file, setFile] = useState<File>();
  const [upload, { isLoading, error, reset }] = useUploadTemplateMutation();
  const choose = (chosen: File | undefined) => {
    reset();
    setFile(chosen);
    if (chosen && name === '') setName(withoutExtension(chosen.name));
  };
  const confirm = async () => {
    if (!file) return;
    const answer = await upload({ priceBook, name: name.trim(), language: language.trim(), file });
    if ('error' in answer) return;
    tellDone(t('upload.done', { name: answer.data.name }));
    onClose();
  };
  return (
    <CommandDialog
      title={t('upload.title')}
      onClose={onClose}
      confirm={{
        label: t('upload.confirm'),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: !file || name.trim() === '',
      }}
    >
      <FileField file={file} onFile={choose} />
      <Field.Root name="name" required>
        <Field.Label>{t('upload.name')}</Field.Label>
        <Field.Input value={name} onChange={({ target }) => setName(target.value)} />
      </Field.Root>
      <Field.Root name="language" hint={t('upload.language.hint')}>
        <Field.Label>{t('upload.language')}</Field.Label>
        <Field.Input value={language} onChange={({ target }) => setLanguage(target.value)} />
        <Field.Hint />
      </Field.Root>
      <TemplateRefusal error={error} />
    </CommandDialog>
  );
};

export const UploadTemplate = ({ documentId }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton label={t('upload')} icon={<Upload />} onClick={() => setOpen(true)} />
      {isOpen ? <UploadDialog priceBook={documentId} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
