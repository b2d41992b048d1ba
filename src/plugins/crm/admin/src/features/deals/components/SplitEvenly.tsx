import { reasonsNotToEditCustomers } from '../../../../../../../domain/quote/editing';
import type { QuoteStatus } from '../../../../../../../domain/quote/status';
import { QuickAction } from '../../../shared/components/QuickAction';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { useSplitEvenlyMutation } from '../api';

export const SplitEvenly = ({ documentId, record }: RecordProps) => {
  const t = useText();
  const [split, { isLoading, error }] = useSplitEvenlyMutation();
  return (
    <QuickAction
      label={t('split')}
      done={t('split.done')}
      reasons={reasonsNotToEditCustomers(record.state as QuoteStatus, { locked: false })}
      run={async () => !('error' in (await split({ of: 'quotes', id: documentId })))}
      isRunning={isLoading}
      error={error}
    />
  );
};
