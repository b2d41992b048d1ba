import type { ComponentType } from 'react';
import type { AccountOverview } from '../../../../../../../wire/commands/account-answers';
import { lazyPart } from '../../../shared/screen/lazy-part';
import type { CustomerText } from '../text';
import type { TabProps } from './customer';

export interface CustomerTab {
  /** In the address. */
  readonly key: string;
  readonly label: Parameters<CustomerText>[0];
  /** Shown beside the label; undefined: a tab without a number. */
  readonly count?: (overview: AccountOverview) => number;
  /** Kinds of records that the person may not read have no tab. */
  readonly isShown: (overview: AccountOverview) => boolean;
  readonly Component: ComponentType<TabProps>;
}

/** A tab about the kinds of records that the overview counts under these names. */
const about = (...names: readonly string[]): Pick<CustomerTab, 'count' | 'isShown'> => ({
  count: ({ tabs }) => names.reduce((sum, name) => sum + (tabs[name]?.count ?? 0), 0),
  isShown: ({ tabs }) => names.some((name) => tabs[name] !== undefined),
});

/** Every tab of a customer's page, in order: a new one is one entry more. */
export const CUSTOMER_TABS: readonly CustomerTab[] = [
  {
    key: 'overview',
    label: 'tab.overview',
    isShown: () => true,
    Component: lazyPart(async () => (await import('../tabs/overview/OverviewTab')).OverviewTab),
  },
  {
    key: 'projects',
    label: 'tab.projects',
    ...about('projects'),
    Component: lazyPart(async () => (await import('../tabs/projects/ProjectsTab')).ProjectsTab),
  },
  {
    key: 'contacts',
    label: 'tab.contacts',
    ...about('contacts'),
    Component: lazyPart(async () => (await import('../tabs/contacts/ContactsTab')).ContactsTab),
  },
  {
    key: 'opportunities',
    label: 'tab.opportunities',
    ...about('opportunities'),
    Component: lazyPart(
      async () => (await import('../tabs/opportunities/OpportunitiesTab')).OpportunitiesTab
    ),
  },
  {
    key: 'documents',
    label: 'tab.documents',
    ...about('quotes', 'documents'),
    Component: lazyPart(async () => (await import('../tabs/documents/DocumentsTab')).DocumentsTab),
  },
  {
    key: 'contracts',
    label: 'tab.contracts',
    ...about('contracts'),
    Component: lazyPart(async () => (await import('../tabs/contracts/ContractsTab')).ContractsTab),
  },
  {
    key: 'files',
    label: 'tab.files',
    ...about('files'),
    Component: lazyPart(async () => (await import('../tabs/files/FilesTab')).FilesTab),
  },
  {
    key: 'memos',
    label: 'tab.memos',
    ...about('memos'),
    Component: lazyPart(async () => (await import('../tabs/memos/MemosTab')).MemosTab),
  },
  {
    key: 'relations',
    label: 'tab.relations',
    ...about('subAccounts', 'relatedAccounts'),
    Component: lazyPart(async () => (await import('../tabs/relations/RelationsTab')).RelationsTab),
  },
  {
    key: 'history',
    label: 'tab.history',
    isShown: ({ timeline }) => timeline !== null,
    Component: lazyPart(async () => (await import('../tabs/history/HistoryTab')).HistoryTab),
  },
];
