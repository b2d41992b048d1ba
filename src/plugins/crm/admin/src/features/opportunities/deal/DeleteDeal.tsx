import { useNavigate } from 'react-router-dom';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { useDoneNotice } from '../../../shared/notify';
import { useScreenText } from '../../../shared/screen-text';
import { OPPORTUNITIES } from '../addresses';
import { ConfirmDelete } from '../../../shared/screen/AskFirst';
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
  const { documentId, name } = overview.opportunity;
  const onDeleted = () => {
    tellDone(t('delete.done', { name }));
    void navigate(OPPORTUNITIES);
  };
  return (
    <ConfirmDelete
      uid={OPPORTUNITY}
      title={t('delete', { name })}
      text={t('delete.text', { quotes: partOf(overview, 'quotes')?.count ?? 0 })}
      confirm={t('delete.confirm')}
      {...{ documentId, onDeleted, onClose }}
    />
  );
};
