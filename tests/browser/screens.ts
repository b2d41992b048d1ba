import type { Locator, Page } from 'playwright-core';
import { callerAs, idOf } from './support';

/** A screen of ours with what the demo firm has on it. */
export interface ScreenToSee {
  /** Of its picture in docs/images, too. */
  readonly name: string;
  readonly path: () => Promise<string> | string;
  /** It is whole when this is seen, in any language. */
  readonly whole: (page: Page) => Locator;
  /** Selector of what is ours, when not all of the page is. */
  readonly ours?: string;
}

const customerTab = (tab: string) => async (): Promise<string> =>
  `/plugins/crm/accounts/${await idOf('account', { code: 'C-1001' })}/${tab}`;

const quote = (name: string) => async (): Promise<string> =>
  `/plugins/crm/quotes/${await idOf('quote', { name })}`;

const bookTab = (tab: string) => async (): Promise<string> =>
  `/plugins/crm/catalogue/books/${await idOf('price-book', { name: 'Europe' })}/${tab}`;

const PACK = 'Nordlicht Start pack';

/** Bundles are each firm's own idea: the demo firm has none until somebody looks for them here. */
const bundles = async (): Promise<string> => {
  const book = await idOf('price-book', { name: 'Europe' });
  const part = async (code: string, weight: number) => ({ product: await idOf('product', { code }), weight });
  const items = [await part('NL-TEAM', 60), await part('NL-START', 40)];
  const pack = { name: PACK, code: 'NL-PACK', items };
  const { body } = await callerAs('super-admin').get(`/crm/price-books/${book}/bundles`);
  const isThere = body.data.some(({ code }: { code: string }) => code === pack.code);
  if (!isThere) await callerAs('super-admin').post(`/crm/price-books/${book}/bundles`, pack);
  return bookTab('bundles')();
};

const text = (shown: string) => (page: Page) => page.locator('main').getByText(shown).first();

const opportunity = async (): Promise<string> =>
  `/plugins/crm/opportunities/${await idOf('opportunity', { name: 'Implantação em Santos' })}`;

/** Every screen, once: looked at by screens.test.ts, photographed by `npm run screenshots`. */
export const SCREENS: readonly ScreenToSee[] = [
  {
    name: 'home',
    path: () => '/',
    whole: (page) => page.getByText('Shares to be agreed'),
    ours: 'section[aria-labelledby^="plugin::crm."] ul',
  },
  {
    name: 'customers',
    path: () => '/plugins/crm/accounts?pageSize=100',
    whole: text('Hafenlogistik Nord GmbH'),
  },
  { name: 'customer', path: customerTab('overview'), whole: text('kontakt@hafenlogistik.example.com') },
  { name: 'customer-projects', path: customerTab('projects'), whole: text('Ports of the North Sea') },
  { name: 'customer-contacts', path: customerTab('contacts'), whole: text('Petersen') },
  {
    name: 'customer-opportunities',
    path: customerTab('opportunities'),
    whole: text('Terminal planning in Hamburg and Busan'),
  },
  {
    name: 'customer-documents',
    path: customerTab('documents'),
    whole: text('Terminal planning, three payers'),
  },
  { name: 'customer-contracts', path: customerTab('contracts'), whole: text('C-2026-000001') },
  {
    name: 'customer-files',
    path: customerTab('files'),
    whole: (page) => page.locator('main h2').first(),
  },
  {
    name: 'customer-memos',
    path: customerTab('memos'),
    whole: (page) => page.locator('main h2').first(),
  },
  { name: 'customer-relations', path: customerTab('relations'), whole: text('하펜로지스틱 코리아 주식회사') },
  {
    name: 'customer-history',
    path: customerTab('history'),
    whole: (page) => page.locator('main time').first(),
  },
  {
    name: 'quote',
    path: quote('Implantação em dois portos'),
    whole: (page) => page.locator('main input, main [role=gridcell]').first(),
  },
  { name: 'quote-sold', path: quote('Terminal planning, three payers'), whole: text('Joint process study') },
  {
    name: 'opportunities',
    path: () => '/plugins/crm/opportunities?pageSize=100',
    whole: (page) => page.getByRole('link', { name: 'Grid maintenance plans' }),
  },
  {
    name: 'pipeline',
    path: () => '/plugins/crm/opportunities?view=board',
    whole: (page) => page.getByText('Grid maintenance plans'),
  },
  {
    name: 'forecast',
    path: () => '/plugins/crm/opportunities?view=forecast',
    whole: (page) => page.getByRole('link', { name: 'Grid maintenance plans' }),
  },
  {
    name: 'opportunity',
    path: opportunity,
    whole: (page) => page.getByText('Implantação em dois portos').first(),
  },
  {
    name: 'price-books',
    path: () => '/plugins/crm/catalogue/books?pageSize=100',
    whole: text('South America'),
  },
  { name: 'price-book', path: bookTab('prices'), whole: text('Nordlicht Portfolio, licence') },
  {
    name: 'price-book-templates',
    path: bookTab('templates'),
    whole: (page) => page.locator('main table').first(),
  },
  { name: 'price-book-bundles', path: bundles, whole: text(PACK) },
  {
    name: 'price-book-files',
    path: bookTab('files'),
    whole: (page) => page.locator('main h2').first(),
  },
  { name: 'price-book-details', path: bookTab('details'), whole: text('List prices in euros') },
  { name: 'products', path: () => '/plugins/crm/catalogue/products?pageSize=100', whole: text('NL-CARE-24') },
  {
    name: 'price-overview',
    path: () => '/plugins/crm/catalogue/overview',
    whole: text('Nordlicht Portfolio'),
  },
  {
    name: 'settings-company',
    path: () => '/settings/crm/company',
    whole: (page) => page.locator('input[name="companyName"]'),
  },
  {
    name: 'settings-statuses',
    path: () => '/settings/crm/statuses',
    whole: text('Qualified'),
  },
  {
    name: 'settings-types',
    path: () => '/settings/crm/lists',
    whole: (page) => page.locator('main').getByText('Consultant', { exact: true }),
  },
];
