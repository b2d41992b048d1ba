import { isOpen, type QuoteStatus } from '../../../../../../../domain/quote/status';
import { QuickAction } from '../../../shared/components/QuickAction';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { useActivateMutation } from '../api';

export const ActivateQuote = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [activate, { isLoading, error }] = useActivateMutation();
  return (
    <QuickAction
      label={t('activate')}
      done={t('activate.done')}
      because={record.isActive === true ? t('activate.already') : undefined}
      reasons={isOpen(record.state as QuoteStatus) ? [] : [{ code: 'quote.not-open' }]}
      run={async () => !('error' in (await activate(documentId)))}
      isRunning={isLoading}
      error={error}
    />
  );
};
