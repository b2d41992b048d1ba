import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { isNamed } from '../../../shared/forms/field-spec';
import { useFigures } from '../../../shared/figures';
import { useListAddress } from '../../../shared/list/list-address';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { Paging } from '../../../shared/list/Paging';
import { SearchField } from '../../../shared/list/SearchField';
import { strapiSort } from '../../../shared/list/sorting';
import { useMayOn } from '../../../shared/may';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { RouteLink } from '../../../shared/RouteLink';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { useScreenText } from '../../../shared/screen-text';
import { addressOfTab } from '../addresses';
import { CatalogueFrame } from '../CatalogueFrame';
import { ActiveBadge } from '../components/ActiveBadge';
import { EditProduct } from './EditProduct';
import { PRODUCT } from './fields';
import { type ProductAct, ProductActs, ProductMenu } from './ProductActs';

const SORT = 'name';

const useColumns = (
  onAct: (act: ProductAct, product: StoredRecord) => void
): readonly ListColumn<StoredRecord>[] => {
  const t = useScreenText('catalogue');
  const label = useAttributeLabel(PRODUCT);
  const { percent } = useFigures();
  return [
    { key: 'name', label: label('name'), sort: 'name', cell: ({ name }) => String(name) },
    { key: 'code', label: label('code'), sort: 'code', cell: ({ code }) => String(code) },
    {
      key: 'category',
      label: label('category'),
      cell: ({ category }) => (isNamed(category) ? category.name : '–'),
    },
    {
      key: 'taxRate',
      label: label('taxRate'),
      isFigure: true,
      cell: ({ taxRate }) => (typeof taxRate === 'number' ? percent(String(taxRate)) : '–'),
    },
    { key: 'state', label: t('state'), cell: ({ active }) => <ActiveBadge isActive={active === true} /> },
    {
      key: 'prices',
      label: t('prices'),
      cell: ({ code }) => (
        <RouteLink to={`${addressOfTab('overview')}?q=${encodeURIComponent(String(code))}`}>
          {t('product.prices')}
        </RouteLink>
      ),
    },
    {
      key: 'acts',
      label: '',
      width: '5rem',
      cell: (product) => <ProductMenu product={product} onAct={(act) => onAct(act, product)} />,
    },
  ];
};

/** What is sold (PROD-09). */
export const ProductsScreen = () => {
  const t = useScreenText('catalogue');
  const address = useListAddress();
  const mayCreate = useMayOn('create', PRODUCT);
  const [isNew, setIsNew] = useState(false);
  const [made, setMade] = useState<string>();
  const [open, setOpen] = useState<{ readonly act: ProductAct; readonly product: StoredRecord }>();
  const columns = useColumns((act, product) => setOpen({ act, product }));
  const { page, pageSize } = address;
  const [sort, search] = [address.get('sort') ?? SORT, address.get('q')];
  const { data, error, isFetching, refetch } = useRecordsQuery({
    uid: PRODUCT,
    sort: strapiSort(sort),
    page,
    pageSize,
    search,
  });
  const add = mayCreate ? (
    <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
      {t('product.new')}
    </Button>
  ) : null;
  return (
    <CatalogueFrame tab="products" actions={add}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box width="28rem" maxWidth="100%">
          <SearchField
            label={t('products.search')}
            value={search ?? ''}
            onSearch={(q) => address.set({ q }, true)}
          />
        </Box>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <ListTable
            label={t('products')}
            columns={columns}
            rows={data?.results}
            idOf={({ documentId }) => documentId}
            nameOf={({ name }) => String(name)}
            sort={sort}
            onSort={(next) => address.set({ sort: next })}
            isStale={isFetching && data !== undefined}
            marked={made}
            empty={<EmptyState text={t(search ? 'products.none' : 'products.empty')} />}
          />
        )}
        {data ? (
          <Paging
            page={page}
            pageSize={pageSize}
            total={data.pagination.total}
            onPage={(next) => address.set({ page: String(next) })}
            onPageSize={(size) => address.set({ pageSize: String(size) })}
          />
        ) : null}
      </Flex>
      {isNew ? <EditProduct onClose={() => setIsNew(false)} onSaved={setMade} /> : null}
      {open ? <ProductActs {...open} onClose={() => setOpen(undefined)} onMade={setMade} /> : null}
    </CatalogueFrame>
  );
};
