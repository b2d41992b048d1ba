import { useState } from 'react';
import { type QuoteStatus, reasonsNotToAct } from '../../../../../../../domain/quote/status';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { ActionButton } from '../../../shared/components/ActionButton';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { SellDialog } from './SellDialog';

const reasonsNotToWin = ({ state, isActive }: RecordProps['record']): readonly Reason[] => {
  const reasons = reasonsNotToAct('win', state as QuoteStatus);
  return reasons.length === 0 && isActive !== true ? [{ code: 'quote.not-active' }] : reasons;
};

export const WinQuote = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton label={t('win')} reasons={reasonsNotToWin(record)} onClick={() => setOpen(true)} />
      {isOpen ? (
        <SellDialog
          of="quote"
          documentId={documentId}
          title={t('win.title', { name: String(record.name) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};
