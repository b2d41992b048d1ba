import { useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { SearchResult } from '../../../../../../../wire/commands/account-search';
import { type ListAddress, useListAddress } from '../../../shared/list/list-address';
import { ListTable } from '../../../shared/list/ListTable';
import { Paging } from '../../../shared/list/Paging';
import { usePermittedCommands } from '../../../shared/may';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { addressOfCustomer } from '../addresses';
import { useSearchCustomersQuery } from '../api';
import { NewCustomer } from '../editing/NewCustomer';
import { useCustomerText } from '../text';
import { BulkActions } from './BulkActions';
import { useCustomerColumns } from './columns';
import { CustomerFilters, FILTERS } from './CustomerFilters';

const questionOf = (address: ListAddress) => ({
  ...Object.fromEntries(['q', 'sort', ...FILTERS].map((key) => [key, address.get(key)])),
  page: address.page,
  pageSize: address.pageSize,
});

const Nothing = ({ address, onNew }: { readonly address: ListAddress; readonly onNew?: () => void }) => {
  const t = useCustomerText();
  const isNarrowed = ['q', ...FILTERS].some((key) => address.get(key));
  return (
    <EmptyState
      text={t(isNarrowed ? 'list.none-found' : 'list.none-yet')}
      action={onNew ? <Button onClick={onNew}>{t('new.title')}</Button> : undefined}
    />
  );
};

const Alike = ({ found }: { readonly found: SearchResult | undefined }) => {
  const t = useCustomerText();
  return found?.match === 'alike' && found.results.length > 0 ? (
    <Typography textColor="neutral600" tag="p" paddingBottom={3} role="status">
      {t('list.alike')}
    </Typography>
  ) : null;
};

const CustomersList = ({ address, onNew }: { address: ListAddress; onNew?: () => void }) => {
  const t = useCustomerText();
  const columns = useCustomerColumns();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { data, error, isFetching, refetch } = useSearchCustomersQuery(questionOf(address));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Alike found={data} />
      <BulkActions
        customers={(data?.results ?? []).filter(({ documentId }) => selected.includes(documentId))}
        onDone={() => setSelected([])}
      />
      <ListTable
        label={t('title')}
        columns={columns}
        rows={data?.results}
        idOf={({ documentId }) => documentId}
        nameOf={({ name }) => name}
        sort={address.get('sort')}
        onSort={(sort) => address.set({ sort })}
        selection={{ selected, onChange: setSelected }}
        isStale={isFetching && data !== undefined}
        skeletonRows={10}
        empty={<Nothing address={address} onNew={onNew} />}
      />
      {data ? (
        <Paging
          {...data.pagination}
          onPage={(page) => address.set({ page: String(page) })}
          onPageSize={(pageSize) => address.set({ pageSize: String(pageSize) })}
        />
      ) : null}
    </>
  );
};

/** All customers that the person may see: search as you type, filters, sort and page in the address. */
export const CustomersScreen = () => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const navigate = useNavigate();
  const address = useListAddress();
  const [isNew, setIsNew] = useState(false);
  const onNew = may('account.register') ? () => setIsNew(true) : undefined;
  return (
    <ScreenFrame
      title={t('title')}
      actions={
        onNew ? (
          <Button startIcon={<Plus />} onClick={onNew}>
            {t('new.title')}
          </Button>
        ) : undefined
      }
    >
      <CustomerFilters address={address} />
      <CustomersList address={address} onNew={onNew} />
      {isNew ? (
        <NewCustomer
          onClose={() => setIsNew(false)}
          onSaved={(documentId) => navigate(addressOfCustomer(documentId))}
        />
      ) : null}
    </ScreenFrame>
  );
};
