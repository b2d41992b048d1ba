import type { ReactNode } from 'react';
import { Box, TextButton } from '@strapi/design-system';
import type { ListColumn } from '../list/ListTable';
import { ListTable } from '../list/ListTable';
import { Paging } from '../list/Paging';
import { SearchField } from '../list/SearchField';
import type { StoredRecord } from '../records/api';
import { nameOfRecord } from '../records/record-choices';
import { EmptyState } from '../screen/EmptyState';
import { Failed } from '../screen/Failed';
import { useScreenText } from '../screen-text';
import type { TabRecords } from './use-tab-records';

/** Fewer rows are read faster than searched. */
const WORTH_A_SEARCH = 10;

interface Props {
  readonly label: string;
  readonly columns: readonly ListColumn<StoredRecord>[];
  readonly records: TabRecords;
  /** What to do when there are none. */
  readonly none: string;
  readonly action?: ReactNode;
  readonly marked?: string;
  /** How many there are, from the header: so many skeletons. */
  readonly expected?: number;
  /** What is unfolded below a row. */
  readonly below?: (row: StoredRecord) => ReactNode;
}

/** A tab's table with search and paging where there are enough rows. */
export const RecordList = ({ label, columns, records, none, action, marked, expected, below }: Props) => {
  const t = useScreenText('shared');
  const { rows, pagination, search, onSearch, onPage, isStale, error, refetch, onAll } = records;
  if (error) return <Failed error={error} onRetry={refetch} />;
  const isLong = !onAll && ((pagination?.total ?? expected ?? 0) > WORTH_A_SEARCH || search !== '');
  return (
    <>
      {isLong ? (
        <div style={{ maxWidth: '32rem', paddingBottom: '1.2rem' }}>
          <SearchField label={t('search')} value={search} onSearch={onSearch} />
        </div>
      ) : null}
      <ListTable
        label={label}
        columns={columns}
        rows={rows}
        idOf={({ documentId }) => documentId}
        nameOf={nameOfRecord}
        isStale={isStale}
        marked={marked}
        below={below}
        skeletonRows={Math.min(25, Math.max(1, expected ?? 3))}
        empty={<EmptyState text={search ? t('picker.none') : none} action={search ? undefined : action} />}
      />
      {onAll ? (
        <Box paddingTop={2}>
          <TextButton onClick={onAll}>{t('list.all', { count: expected ?? 0 })}</TextButton>
        </Box>
      ) : null}
      {pagination && pagination.pageCount > 1 ? <Paging {...pagination} onPage={onPage} /> : null}
    </>
  );
};
