import { useNavigate } from 'react-router-dom';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { useDoneNotice } from '../../../shared/notify';
import { useDeleteRecordMutation } from '../../../shared/records/api';
import { useScreenText } from '../../../shared/screen-text';
import { OPPORTUNITIES } from '../addresses';
import { AskFirst } from '../../../shared/screen/AskFirst';
import { OPPORTUNITY } from '../../../shared/deals/fields';
import { partOf } from './rows';

interface Props {
  readonly overview: OpportunityOverview;
  readonly onClose: () => void;
}

export const DeleteDeal = ({ overview, onClose }: Props) => {
  const t = useScreenText('opportunities');
  const navigate = useNavigate();
  const tellDone = useDoneNotice();
  const [remove, { isLoading, error }] = useDeleteRecordMutation();
  const { documentId, name } = overview.opportunity;
  const confirm = async () => {
    if ('error' in (await remove({ uid: OPPORTUNITY, documentId }))) return;
    tellDone(t('delete.done', { name }));
    void navigate(OPPORTUNITIES);
  };
  return (
    <AskFirst
      title={t('delete', { name })}
      text={t('delete.text', { quotes: partOf(overview, 'quotes')?.count ?? 0 })}
      confirm={t('delete.confirm')}
      isRunning={isLoading}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
};
