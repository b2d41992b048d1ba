import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { BoardQuery, OpportunityQuery } from '../../../../../../../wire/commands/opportunity';
import type { FoundOpportunity } from '../../../../../../../wire/commands/opportunity-answers';
import { usePermittedCommands } from '../../../shared/may';
import type { ListAddress } from '../../../shared/list/list-address';
import { ListTable } from '../../../shared/list/ListTable';
import { Paging } from '../../../shared/list/Paging';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { useScreenText } from '../../../shared/screen-text';
import { useSearchOpportunitiesQuery } from '../api';
import { BulkEdit } from './BulkEdit';
import { useColumns } from './columns';

interface Props {
  readonly address: ListAddress;
  readonly filter: BoardQuery;
  /** Undefined: the person may not make one. */
  readonly onNew?: () => void;
}

const Empty = ({ isFiltered, onNew }: { readonly isFiltered: boolean; readonly onNew?: () => void }) => {
  const t = useScreenText('opportunities');
  if (isFiltered) return <EmptyState text={t('list.none')} />;
  return (
    <EmptyState text={t('list.empty')} action={onNew ? <Button onClick={onNew}>{t('new')}</Button> : null} />
  );
};

const SORT = '-updatedAt';

const idOf = ({ documentId }: FoundOpportunity) => documentId;
const nameOf = ({ name }: FoundOpportunity) => name;

/** Deals as a table: sorted, paged, several changed at once. */
export const OpportunityList = ({ address, filter, onNew }: Props) => {
  const t = useScreenText('opportunities');
  const may = usePermittedCommands();
  const columns = useColumns();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isEditing, setIsEditing] = useState(false);
  const sort = address.get('sort') ?? SORT;
  const { page, pageSize } = address;
  const { data, error, isFetching, refetch } = useSearchOpportunitiesQuery({
    ...filter,
    sort: sort as OpportunityQuery['sort'],
    page: String(page),
    pageSize: String(pageSize),
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  const chosen = (data?.results ?? []).filter(({ documentId }) => selected.includes(documentId));
  return (
    <div>
      {chosen.length > 0 ? (
        <Flex gap={3} paddingBottom={3}>
          <Typography variant="pi">{t('list.selected', { count: chosen.length })}</Typography>
          <Button variant="secondary" size="S" onClick={() => setIsEditing(true)}>
            {t('bulk')}
          </Button>
        </Flex>
      ) : null}
      <ListTable
        label={t('title')}
        columns={columns}
        rows={data?.results}
        idOf={idOf}
        nameOf={nameOf}
        sort={sort}
        onSort={(next) => address.set({ sort: next })}
        selection={may('opportunity.bulk-edit') ? { selected, onChange: setSelected } : undefined}
        isStale={isFetching && data !== undefined}
        skeletonRows={10}
        empty={<Empty isFiltered={Object.keys(filter).length > 0} onNew={onNew} />}
      />
      {data ? (
        <Paging
          page={page}
          pageSize={pageSize}
          total={data.pagination.total}
          onPage={(next) => address.set({ page: String(next) })}
          onPageSize={(size) => address.set({ pageSize: String(size) })}
        />
      ) : null}
      {isEditing ? <BulkEdit opportunities={chosen} onClose={() => setIsEditing(false)} /> : null}
    </div>
  );
};
