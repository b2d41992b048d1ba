import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { EmptyState } from '../../../../shared/screen/EmptyState';
import { Failed } from '../../../../shared/screen/Failed';
import { useTimelineOfCustomerQuery } from '../../api';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { ChangesTable } from './ChangesTable';
import { type HistoryFilter, HistoryFilters } from './HistoryFilters';

const PAGE_SIZE = 25;

interface TurningProps {
  readonly page: number;
  readonly hasMore: boolean;
  readonly onPage: (page: number) => void;
}

/** Histories are long: nobody counts them, everybody turns pages. */
const Turning = ({ page, hasMore, onPage }: TurningProps) => {
  const t = useCustomerText();
  if (page === 1 && !hasMore) return null;
  return (
    <Flex justifyContent="flex-end" gap={2} paddingTop={3}>
      <Button size="S" variant="tertiary" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('history.newer')}
      </Button>
      <Button size="S" variant="tertiary" disabled={!hasMore} onClick={() => onPage(page + 1)}>
        {t('history.older')}
      </Button>
    </Flex>
  );
};

/** ACC-75, ACC-78: who changed what, when, from what to what; by kind of record, field and person. */
export const HistoryTab = ({ customer }: TabProps) => {
  const t = useCustomerText();
  const [page, setPage] = useState(1);
  const [filter, setFilter] = useState<HistoryFilter>({});
  const { data, error, isFetching, refetch } = useTimelineOfCustomerQuery({
    documentId: customer.documentId,
    page,
    pageSize: PAGE_SIZE,
    ...filter,
  });
  return (
    <TabShape
      title={t('tab.history')}
      filters={
        <HistoryFilters
          filter={filter}
          entries={data?.entries ?? []}
          onChange={(next) => {
            setFilter(next);
            setPage(1);
          }}
        />
      }
    >
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data?.entries.length === 0 ? <EmptyState text={t('history.none')} /> : null}
      {data && data.entries.length > 0 ? <ChangesTable entries={data.entries} isStale={isFetching} /> : null}
      {data ? <Turning page={page} hasMore={data.hasMore} onPage={setPage} /> : null}
    </TabShape>
  );
};
