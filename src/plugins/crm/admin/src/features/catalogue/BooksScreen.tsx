import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAttributeLabel } from '../../shared/forms/attribute-label';
import { useListAddress } from '../../shared/list/list-address';
import { ListTable, type ListColumn } from '../../shared/list/ListTable';
import { Paging } from '../../shared/list/Paging';
import { SearchField } from '../../shared/list/SearchField';
import { strapiSort } from '../../shared/list/sorting';
import { useMayOn } from '../../shared/may';
import { type StoredRecord, useRecordsQuery } from '../../shared/records/api';
import { RouteLink } from '../../shared/RouteLink';
import { EmptyState } from '../../shared/screen/EmptyState';
import { Failed } from '../../shared/screen/Failed';
import { useScreenText } from '../../shared/screen-text';
import { addressOfBook } from './addresses';
import { EditBook } from './book/EditBook';
import { BOOK } from './book/fields';
import { ActiveBadge } from './components/ActiveBadge';
import { countIn } from './count-in';
import { CatalogueFrame } from './CatalogueFrame';

const SORT = 'name';

const useColumns = (): readonly ListColumn<StoredRecord>[] => {
  const t = useScreenText('catalogue');
  const label = useAttributeLabel(BOOK);
  return [
    {
      key: 'name',
      label: label('name'),
      sort: 'name',
      cell: ({ documentId, name }) => <RouteLink to={addressOfBook(documentId)}>{String(name)}</RouteLink>,
    },
    {
      key: 'version',
      label: label('version'),
      sort: 'version',
      isFigure: true,
      cell: ({ version }) => String(version),
    },
    { key: 'active', label: t('state'), cell: ({ active }) => <ActiveBadge isActive={active === true} /> },
    { key: 'prices', label: t('prices'), isFigure: true, cell: ({ prices }) => countIn(prices) },
    { key: 'bundles', label: t('bundles'), isFigure: true, cell: ({ bundles }) => countIn(bundles) },
    { key: 'projects', label: label('projects'), isFigure: true, cell: ({ projects }) => countIn(projects) },
    { key: 'templates', label: t('templates'), isFigure: true, cell: ({ templates }) => countIn(templates) },
  ];
};

/** All price books (PB-06). */
export const BooksScreen = () => {
  const t = useScreenText('catalogue');
  const navigate = useNavigate();
  const address = useListAddress();
  const columns = useColumns();
  const mayCreate = useMayOn('create', BOOK);
  const [isNew, setIsNew] = useState(false);
  const { page, pageSize } = address;
  const sort = address.get('sort') ?? SORT;
  const search = address.get('q');
  const { data, error, isFetching, refetch } = useRecordsQuery({
    uid: BOOK,
    sort: strapiSort(sort),
    page,
    pageSize,
    search,
  });
  const add = mayCreate ? (
    <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
      {t('book.new')}
    </Button>
  ) : null;
  return (
    <CatalogueFrame tab="books" actions={add}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box width="28rem" maxWidth="100%">
          <SearchField
            label={t('books.search')}
            value={search ?? ''}
            onSearch={(q) => address.set({ q }, true)}
          />
        </Box>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <ListTable
            label={t('books')}
            columns={columns}
            rows={data?.results}
            idOf={({ documentId }) => documentId}
            nameOf={({ name }) => String(name)}
            sort={sort}
            onSort={(next) => address.set({ sort: next })}
            isStale={isFetching && data !== undefined}
            empty={<EmptyState text={t(search ? 'books.none' : 'books.empty')} />}
          />
        )}
        {data ? (
          <Paging
            page={page}
            pageSize={pageSize}
            total={data.pagination.total}
            onPage={(next) => address.set({ page: String(next) })}
          />
        ) : null}
      </Flex>
      {isNew ? (
        <EditBook
          onClose={() => setIsNew(false)}
          onSaved={(documentId) => void navigate(addressOfBook(documentId))}
        />
      ) : null}
    </CatalogueFrame>
  );
};
