import { useId, useRef } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../shared/text';

interface Props {
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** The choice of one Word file; the browser's own control speaks another language than the panel. */
export const FileField = ({ file, onFile }: Props) => {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" tag="label" htmlFor={id}>
        {t('upload.file')}
      </Typography>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".docx"
        hidden
        onChange={({ target }) => onFile(target.files?.[0])}
      />
      <Flex gap={3}>
        <Button type="button" variant="tertiary" onClick={() => input.current?.click()}>
          {t('upload.choose')}
        </Button>
        <Typography textColor="neutral600">{file?.name}</Typography>
      </Flex>
    </Flex>
  );
};
