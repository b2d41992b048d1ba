import { Box, Flex, Typography } from '@strapi/design-system';
import { priceText } from '../../shared/amount-text';
import { useFigures } from '../../shared/figures';
import { useListAddress } from '../../shared/list/list-address';
import { ListTable, type ListColumn } from '../../shared/list/ListTable';
import { Paging } from '../../shared/list/Paging';
import { SearchField } from '../../shared/list/SearchField';
import { RouteLink } from '../../shared/RouteLink';
import { EmptyState } from '../../shared/screen/EmptyState';
import { Failed } from '../../shared/screen/Failed';
import { Money } from '../../shared/Shown';
import { useScreenText } from '../../shared/screen-text';
import { addressOfBook } from './addresses';
import { usePriceOverviewQuery } from './api';
import { CatalogueFrame } from './CatalogueFrame';
import { type BookColumn, booksIn } from './books-in';
import type { OverviewRow } from './overview-row';
import { shortDecimal } from './prices/price-values';

type Price = OverviewRow['prices'][number];

const Conditions = ({ brand, productVersion, minQuantity, unit }: Price) => {
  const { amount } = useFigures();
  const t = useScreenText('catalogue');
  const from = shortDecimal(minQuantity);
  const parts = [
    unit,
    brand,
    productVersion,
    from === '0' ? null : t('overview.from', { count: amount(from) }),
  ];
  return (
    <Typography variant="pi" textColor="neutral600">
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  );
};

const PricesIn = ({ row, book }: { readonly row: OverviewRow; readonly book: BookColumn }) => {
  const prices = row.prices.filter(({ priceBook }) => priceBook.documentId === book.documentId);
  return (
    <Flex tag="ul" direction="column" alignItems="flex-end" gap={1}>
      {prices.map((price) => (
        <li key={price.documentId}>
          <Money amount={priceText(price.unitPrice, price.currency)} currency={price.currency} />{' '}
          <Conditions {...price} />
        </li>
      ))}
    </Flex>
  );
};

const useColumns = (books: readonly BookColumn[]): readonly ListColumn<OverviewRow>[] => {
  const t = useScreenText('catalogue');
  return [
    {
      key: 'item',
      label: t('prices.item'),
      cell: ({ name, code, type }) => (
        <Flex direction="column" alignItems="flex-start">
          {name}
          <Typography variant="pi" textColor="neutral600">
            {type === 'bundle' ? `${code} · ${t('overview.bundle')}` : code}
          </Typography>
        </Flex>
      ),
    },
    ...books.map((book) => ({
      key: book.documentId,
      label: book.title,
      isFigure: true,
      cell: (row: OverviewRow) => <PricesIn row={row} book={book} />,
    })),
  ];
};

/** All that is sold by what it costs in each book (PB-05). */
export const OverviewScreen = () => {
  const t = useScreenText('catalogue');
  const address = useListAddress();
  const { page, pageSize } = address;
  const search = address.get('q');
  const { data, error, isFetching, refetch } = usePriceOverviewQuery({
    page: String(page),
    pageSize: String(pageSize),
    ...(search && { search }),
  });
  const books = booksIn(data?.rows ?? []);
  const columns = useColumns(books);
  return (
    <CatalogueFrame tab="overview">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={4} wrap="wrap">
          <Box width="28rem" maxWidth="100%">
            <SearchField
              label={t('products.search')}
              value={search ?? ''}
              onSearch={(q) => address.set({ q }, true)}
            />
          </Box>
          {books.map(({ documentId, title }) => (
            <Typography key={documentId}>
              <RouteLink to={addressOfBook(documentId)}>{title}</RouteLink>
            </Typography>
          ))}
        </Flex>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <ListTable
            label={t('overview')}
            columns={columns}
            rows={data?.rows}
            idOf={({ documentId }) => documentId}
            nameOf={({ name }) => name}
            isStale={isFetching && data !== undefined}
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
    </CatalogueFrame>
  );
};
