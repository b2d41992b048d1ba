import { useParams } from 'react-router-dom';
import { Badge, Flex } from '@strapi/design-system';
import { usePermittedCommands } from '../../../shared/may';
import { Failed } from '../../../shared/screen/Failed';
import { NewerChange } from '../../../shared/screen/NewerChange';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { useOpportunityOverviewQuery } from '../api';
import { OPPORTUNITIES } from '../addresses';
import { StageBadge } from '../components/StageBadge';
import { ContractsSection } from './ContractsSection';
import { DealActions } from './DealActions';
import { DealFacts } from './DealFacts';
import { DealLine } from './DealLine';
import { DocumentsSection } from './DocumentsSection';
import { Panes } from './Panes';
import { QuotesSection } from './QuotesSection';
import { RelatedAccounts } from './RelatedAccounts';
import { RolesSection } from './RolesSection';
import { TimelineSection } from './TimelineSection';

/** Everything about one deal: what was offered, papered and sold, who takes part, and what comes next. */
export const DealScreen = () => {
  const { documentId = '' } = useParams();
  const t = useScreenText('opportunities');
  const may = usePermittedCommands();
  const { data, error, refetch } = useOpportunityOverviewQuery(documentId);
  const back = { to: OPPORTUNITIES, label: t('title') };
  if (error && !data)
    return (
      <ScreenFrame title={t('title')} back={back}>
        <Failed error={error} onRetry={() => void refetch()} />
      </ScreenFrame>
    );
  if (!data)
    return (
      <ScreenFrame title={undefined} back={back}>
        <SkeletonLines lines={8} />
      </ScreenFrame>
    );
  const { opportunity } = data;
  return (
    <ScreenFrame
      title={opportunity.name}
      back={back}
      badges={
        <Flex gap={2}>
          <StageBadge stage={opportunity.stage} />
          {opportunity.locked ? <Badge>{t('locked')}</Badge> : null}
        </Flex>
      }
      subtitle={<DealLine opportunity={opportunity} />}
      actions={<DealActions overview={data} />}
      notice={<NewerChange record={documentId} shown={data.lastChange} onShow={() => void refetch()} />}
    >
      <Panes
        main={
          <>
            <QuotesSection overview={data} />
            <DocumentsSection overview={data} />
            <ContractsSection overview={data} />
            {may('opportunity.timeline') ? <TimelineSection opportunity={documentId} /> : null}
          </>
        }
        side={
          <>
            <DealFacts opportunity={opportunity} />
            <RolesSection overview={data} />
            <RelatedAccounts overview={data} />
          </>
        }
      />
    </ScreenFrame>
  );
};
