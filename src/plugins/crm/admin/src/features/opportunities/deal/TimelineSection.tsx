import { useState } from 'react';
import { TextButton } from '@strapi/design-system';
import { Failed } from '../../../shared/screen/Failed';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { TimelineList } from '../../../shared/timeline/TimelineList';
import { useTimelineOfOpportunityQuery } from '../api';
import { Part, Sheet } from './Panes';

const [FIRST, MOST] = [10, 100];

/** OPP-29: what happened with the deal and all that hangs on it, the latest first. */
export const TimelineSection = ({ opportunity }: { readonly opportunity: string }) => {
  const t = useScreenText('shared');
  const [pageSize, setPageSize] = useState(FIRST);
  const { data, currentData, error, refetch } = useTimelineOfOpportunityQuery({
    documentId: opportunity,
    pageSize,
    parts: 'false',
  });
  const title = t('timeline.title');
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Part title={title}>
      <Sheet>
        {data ? <TimelineList entries={data.entries} /> : <SkeletonLines lines={6} />}
        {currentData?.hasMore && pageSize < MOST ? (
          <TextButton onClick={() => setPageSize(MOST)}>{t('timeline.whole')}</TextButton>
        ) : null}
      </Sheet>
    </Part>
  );
};
