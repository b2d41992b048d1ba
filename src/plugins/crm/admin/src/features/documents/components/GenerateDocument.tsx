import { useState } from 'react';
import { ActionButton } from '../../../shared/components/ActionButton';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { GenerateDialog } from './GenerateDialog';

export const GenerateDocument = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton label={t('generate')} variant="tertiary" onClick={() => setOpen(true)} />
      {isOpen ? (
        <GenerateDialog
          quote={documentId}
          title={t('generate.title', { name: String(record.name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
