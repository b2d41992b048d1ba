import { useParams } from 'react-router-dom';
import type { AccountOverview } from '../../../../../../../wire/commands/account-answers';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { NewerChange } from '../../../shared/screen/NewerChange';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { TabRow } from '../../../shared/screen/TabRow';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { addressOfCustomer, CUSTOMERS } from '../addresses';
import { useOverviewOfCustomerQuery } from '../api';
import { useCustomerText } from '../text';
import { type Customer, customerOf } from './customer';
import { CustomerBadges } from './CustomerBadges';
import { CustomerLine } from './CustomerLine';
import { HeaderActions } from './HeaderActions';
import { CUSTOMER_TABS } from './tabs';

interface Loaded {
  readonly customer: Customer;
  readonly overview: AccountOverview;
}

const Tabs = ({ customer, overview, active }: Loaded & { readonly active: string }) => {
  const t = useCustomerText();
  const tabs = CUSTOMER_TABS.filter(({ isShown }) => isShown(overview)).map(({ key, label, count }) => ({
    key,
    label: t(label),
    to: addressOfCustomer(customer.documentId, key),
    count: count?.(overview),
  }));
  return <TabRow label={t('tabs.label')} tabs={tabs} active={active} />;
};

const OpenTab = ({ customer, overview, active }: Loaded & { readonly active: string }) => {
  const tab = CUSTOMER_TABS.find(({ key, isShown }) => key === active && isShown(overview));
  if (!tab) return null;
  return <tab.Component customer={customer} overview={overview} />;
};

const NotShown = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const t = useCustomerText();
  const isUnknown = reasonsOf(error).some(({ code }) => code === 'record.not-found');
  return isUnknown ? <EmptyState text={t('page.unknown')} /> : <Failed error={error} onRetry={onRetry} />;
};

/** Everything about one customer: header and counts come in one request, rows when their tab opens. */
export const CustomerScreen = () => {
  const t = useCustomerText();
  const { documentId = '', tab = 'overview' } = useParams();
  const { data, currentData, error, refetch } = useOverviewOfCustomerQuery(documentId);
  const overview = currentData ?? (data?.account.documentId === documentId ? data : undefined);
  const back = { to: CUSTOMERS, label: t('title') };
  if (error && !overview)
    return (
      <ScreenFrame title={t('title')} back={back}>
        <NotShown error={error} onRetry={() => void refetch()} />
      </ScreenFrame>
    );
  if (!overview)
    return (
      <ScreenFrame title={undefined} back={back}>
        <SkeletonLines lines={8} />
      </ScreenFrame>
    );
  const loaded = { customer: customerOf(overview), overview };
  return (
    <ScreenFrame
      title={loaded.customer.name}
      back={back}
      badges={<CustomerBadges customer={loaded.customer} />}
      subtitle={<CustomerLine customer={loaded.customer} />}
      actions={<HeaderActions {...loaded} />}
      notice={<NewerChange record={documentId} shown={overview.lastChange} onShow={() => void refetch()} />}
      tabs={<Tabs {...loaded} active={tab} />}
    >
      <OpenTab {...loaded} active={tab} />
    </ScreenFrame>
  );
};
