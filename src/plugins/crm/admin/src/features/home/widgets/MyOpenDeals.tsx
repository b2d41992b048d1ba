import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { useScreenText } from '../../../shared/screen-text';
import { useMyOpenDealsQuery } from '../api';
import { type HomeRow, RowList } from './RowList';

const rowOf = ({
  documentId,
  name,
  account,
  stage,
  value,
  currency,
  ...deal
}: FoundOpportunity): HomeRow => ({
  key: documentId,
  to: `/plugins/crm/opportunities/${documentId}`,
  title: name,
  about: [account?.name, stage?.name].filter(Boolean).join(' · '),
  amount: value,
  currency,
  day: deal.expectedCloseDate,
});

/** Deals that the person made or manages, the next to be closed first. */
export const MyOpenDeals = () => {
  const t = useScreenText('home');
  const answer = useMyOpenDealsQuery();
  const { results = [], pagination } = answer.data ?? {};
  return (
    <RowList
      answer={answer}
      rows={results.map(rowOf)}
      total={pagination?.total ?? 0}
      none={t('deals.none')}
    />
  );
};
