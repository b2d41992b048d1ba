import { Field } from '@strapi/design-system';
import { useText } from '../../../shared/text';

interface Props {
  readonly onFile: (file: File | undefined) => void;
}

/** The choice of one Word file. */
export const FileField = ({ onFile }: Props) => {
  const t = useText();
  return (
    <Field.Root name="file" required>
      <Field.Label>{t('upload.file')}</Field.Label>
      <input
        type="file"
        aria-label={t('upload.file')}
        accept=".docx"
        onChange={({ target }) => onFile(target.files?.[0])}
      />
    </Field.Root>
  );
};
