import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ShownBundle } from '../../../../../../../wire/services/bundle';
import { priceText } from '../../../shared/amount-text';
import { useFigures } from '../../../shared/figures';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../shared/may';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { Money } from '../../../shared/Shown';
import { useScreenText } from '../../../shared/screen-text';
import { TabShape } from '../../../shared/tabs/TabShape';
import { useBundlesQuery } from '../api';
import { ActiveBadge } from '../components/ActiveBadge';
import { shortDecimal } from '../prices/price-values';
import { type BundleAct, BundleActs, BundleMenu } from './BundleActs';
import { EditBundle } from './EditBundle';

const Items = ({ items }: ShownBundle) => {
  const { percent, amount } = useFigures();
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start">
      {items.map(({ documentId, product, quantity, share }) => (
        <li key={documentId}>
          {amount(shortDecimal(quantity))} × {product.name}{' '}
          <Typography textColor="neutral600">{percent(share)}</Typography>
        </li>
      ))}
    </Flex>
  );
};

const Prices = ({ prices }: ShownBundle) => {
  const t = useScreenText('catalogue');
  if (prices.length === 0) return <Typography textColor="neutral600">{t('bundle.no-price')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-end">
      {prices.map(({ documentId, unit, currency, unitPrice }) => (
        <li key={documentId}>
          <Money amount={priceText(unitPrice, currency)} currency={currency} /> / {unit}
        </li>
      ))}
    </Flex>
  );
};

const useColumns = (
  onAct: (act: BundleAct, bundle: ShownBundle) => void
): readonly ListColumn<ShownBundle>[] => {
  const t = useScreenText('catalogue');
  return [
    { key: 'name', label: t('name'), cell: ({ name }) => name },
    { key: 'code', label: t('code'), cell: ({ code }) => code },
    { key: 'state', label: t('state'), cell: ({ active }) => <ActiveBadge isActive={active} /> },
    { key: 'items', label: t('bundle.products'), cell: (bundle) => <Items {...bundle} /> },
    { key: 'prices', label: t('prices'), isFigure: true, cell: (bundle) => <Prices {...bundle} /> },
    {
      key: 'acts',
      label: '',
      width: '5rem',
      cell: (bundle) => <BundleMenu bundle={bundle} onAct={(act) => onAct(act, bundle)} />,
    },
  ];
};

/** Bundles of a book: what is in them, the share of each, and what they cost. */
export const BundlesTab = ({ book }: { readonly book: string }) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const { data, error, refetch } = useBundlesQuery(book);
  const [isNew, setIsNew] = useState(false);
  const [open, setOpen] = useState<{ readonly act: BundleAct; readonly bundle: ShownBundle }>();
  const columns = useColumns((act, bundle) => setOpen({ act, bundle }));
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <TabShape
      title={t('bundles')}
      action={
        may('price-book.add-bundle') ? (
          <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
            {t('bundle.new')}
          </Button>
        ) : null
      }
    >
      <ListTable
        label={t('bundles')}
        columns={columns}
        rows={data}
        idOf={({ documentId }) => documentId}
        nameOf={({ name }) => name}
        empty={<EmptyState text={t('bundles.empty')} />}
      />
      {isNew ? <EditBundle book={book} onClose={() => setIsNew(false)} /> : null}
      {open ? <BundleActs book={book} {...open} onClose={() => setOpen(undefined)} /> : null}
    </TabShape>
  );
};
