import { QuickAction } from '../../../shared/components/QuickAction';
import type { RecordProps } from '../../../shared/record-action';
import { useText } from '../../../shared/text';
import { useSplitEvenlyMutation } from '../api';

export const SplitLineEvenly = ({ documentId }: RecordProps) => {
  const t = useText();
  const [split, { isLoading, error }] = useSplitEvenlyMutation();
  return (
    <QuickAction
      label={t('split')}
      done={t('split.done')}
      run={async () => !('error' in (await split({ of: 'quote-lines', id: documentId })))}
      isRunning={isLoading}
      error={error}
    />
  );
};
