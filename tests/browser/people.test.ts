import type { Page } from 'playwright-core';
import { callerAs, idOf, program, story } from './support';

const OPEN_CUSTOMER = 'Hafenlogistik Nord GmbH';
const PARTNERS_CUSTOMER = 'Werft Sievers GmbH';
const PRIVATE_CUSTOMER = 'Kanzlei Ostwind';
const UNKNOWN = /does not exist|could not be found|may not see/;

interface PrivateDeal {
  readonly account: string;
  readonly opportunity: string;
  readonly quote: string;
}

let deal: PrivateDeal;

const written = async (pending: ReturnType<ReturnType<typeof program>['post']>): Promise<string> => {
  const { status, body } = await pending;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data.documentId as string;
};

/** A customer with a deal that only the seller who made it sees. */
const makePrivateDeal = async (): Promise<PrivateDeal> => {
  const seller = callerAs('sales-representative');
  const make = (type: string, data: object) =>
    written(seller.post(`/content-manager/collection-types/api::${type}.${type}`, data));
  const accountType = await idOf('account-type', { name: 'Company' });
  const account = await make('account', { name: PRIVATE_CUSTOMER, accountType, isPrivate: true });
  const project = await idOf('project', { predefinedKey: 'crm-europe' });
  const opportunity = await make('opportunity', { name: 'Ostwind deal', account, project, currency: 'EUR' });
  const priceBook = await idOf('price-book', { name: 'Europe' });
  const brand = await idOf('brand', { name: 'Nordlicht' });
  const productVersion = await idOf('product-version', { name: '2026' });
  const quote = await make('quote', { name: 'Ostwind quote', opportunity, priceBook, brand, productVersion });
  return { account, opportunity, quote };
};

/** The partner's person sees what the partner's role may see: an administrator said so. */
const setUpPartner = async (): Promise<void> => {
  const all = { accounts: 'partner', opportunities: 'partner', partners: 'partner' };
  const partner = await written(
    program().post('/api/partners', { data: { name: 'Rossi & Partners', phone: '+49 40 66969 300' } })
  );
  await written(program().post('/api/role-visibilities', { data: { role: 'admin:partner-people', ...all } }));
  const member = await idOf('member', { email: 'rossi@panel.example' });
  await written(program().put(`/api/members/${member}`, { data: { partner } }));
  const accountType = await idOf('account-type', { name: 'Company' });
  await written(program().post('/api/accounts', { data: { name: PARTNERS_CUSTOMER, accountType, partner } }));
};

beforeAll(async () => {
  deal = await makePrivateDeal();
  await setUpPartner();
});

const menu = (page: Page) => page.getByRole('navigation').first();
const main = (page: Page) => page.locator('main');

describe('a sales representative', () => {
  story('has customers and opportunities in the menu, and all but private customers', async ({ openAs }) => {
    const page = await openAs('second-sales-representative', '/plugins/crm/accounts?pageSize=100');
    await main(page).getByRole('link', { name: OPEN_CUSTOMER }).waitFor();
    await menu(page).getByRole('link', { name: 'Customers' }).waitFor();
    await menu(page).getByRole('link', { name: 'Opportunities' }).waitFor();
    expect(await page.getByText(PRIVATE_CUSTOMER).count()).toBe(0);
  });

  story('sees the private customer that is theirs', async ({ openAs }) => {
    const page = await openAs('sales-representative', `/plugins/crm/accounts/${deal.account}/overview`);
    await page.getByRole('heading', { level: 1, name: PRIVATE_CUSTOMER }).waitFor();
  });
});

describe('a price-book editor', () => {
  story('has no customers and no opportunities', async ({ openAs }) => {
    const page = await openAs('price-book-editor', '/plugins/crm/opportunities');
    await page
      .getByText(/permission/)
      .first()
      .waitFor();
    await menu(page).getByRole('link', { name: 'Home' }).waitFor();
    expect(await menu(page).getByRole('link', { name: 'Customers' }).count()).toBe(0);
    expect(await menu(page).getByRole('link', { name: 'Opportunities' }).count()).toBe(0);
  });
});

describe("a partner's person", () => {
  story("sees the partner's customers and no others", async ({ openAs }) => {
    const page = await openAs('partner', '/plugins/crm/accounts');
    await main(page).getByRole('link', { name: PARTNERS_CUSTOMER }).waitFor();
    expect(await main(page).getByText(OPEN_CUSTOMER).count()).toBe(0);
  });

  story('finds nothing at the address of another customer', async ({ openAs }) => {
    const page = await openAs(
      'partner',
      `/plugins/crm/accounts/${await idOf('account', { code: 'C-1001' })}`
    );
    await page.getByText(UNKNOWN).first().waitFor();
    expect(await page.getByText(OPEN_CUSTOMER).count()).toBe(0);
  });
});

describe('a private customer is invisible to a super administrator', () => {
  story.each([
    ['on its page', () => `/plugins/crm/accounts/${deal.account}/overview`],
    ['on the page of its opportunity', () => `/plugins/crm/opportunities/${deal.opportunity}`],
    ['on the page of its quote', () => `/plugins/crm/quotes/${deal.quote}`],
  ] as [string, () => string][])('%s', async ({ openAs }, _where, path) => {
    const page = await openAs('super-admin', path());
    await page.getByText(UNKNOWN).first().waitFor();
    expect(await page.getByText('Ostwind').count()).toBe(0);
  });

  story.each([
    ['in the list of customers', '/plugins/crm/accounts?pageSize=100', OPEN_CUSTOMER],
    ['in the list of opportunities', '/plugins/crm/opportunities?pageSize=100', 'Grid maintenance plans'],
    ['on the board', '/plugins/crm/opportunities?view=board', 'Grid maintenance plans'],
    ['at home', '/', 'Grid maintenance plans'],
  ] as [string, string, string][])('%s', async ({ openAs }, _where, path, shown) => {
    const page = await openAs('super-admin', path);
    await main(page).getByText(shown).first().waitFor();
    expect(await page.getByText('Ostwind').count()).toBe(0);
  });
});
