import { useState } from 'react';
import { reasonsNotToChange } from '../../../../../../../domain/opportunity/lock';
import { ActionButton } from '../../../shared/components/ActionButton';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { SellDialog } from './SellDialog';

export const SellOpportunity = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={t('sell')}
        reasons={reasonsNotToChange({ locked: record.locked === true })}
        onClick={() => setOpen(true)}
      />
      {isOpen ? (
        <SellDialog
          of="opportunity"
          documentId={documentId}
          title={t('sell.title', { name: String(record.name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
