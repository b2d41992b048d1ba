import type { Page } from 'playwright-core';
import { callerAs, goTo, idOf, program, story, wordsIn } from './support';
import { cell, isSaved, type } from './workbench-steps';

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

interface PartnersDeal {
  readonly opportunity: string;
  readonly quote: string;
}

let partners: PartnersDeal;

/** A partner with a customer, a deal and a quote, and somebody who works there. */
const setUpPartner = async (): Promise<PartnersDeal> => {
  const partner = await written(
    program().post('/api/partners', { data: { name: 'Rossi & Partners', phone: '+49 40 66969 300' } })
  );
  const member = await idOf('member', { email: 'rossi@panel.example' });
  await written(program().put(`/api/members/${member}`, { data: { partner } }));
  const accountType = await idOf('account-type', { name: 'Company' });
  const make = (path: string, data: object) => written(program().post(`/api/${path}`, { data }));
  const account = await make('accounts', { name: PARTNERS_CUSTOMER, accountType, partner });
  const project = await idOf('project', { predefinedKey: 'crm-europe' });
  const deal = { name: 'Sievers deal', account, project, partner, currency: 'EUR' };
  const opportunity = await make('opportunities', deal);
  const priceBook = await idOf('price-book', { name: 'Europe' });
  const brand = await idOf('brand', { name: 'Nordlicht' });
  const productVersion = await idOf('product-version', { name: '2026' });
  const basis = { priceBook, brand, productVersion };
  return { opportunity, quote: await make('quotes', { name: 'Sievers quote', opportunity, ...basis }) };
};

beforeAll(async () => {
  deal = await makePrivateDeal();
  partners = await setUpPartner();
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

  story('has customers, opportunities and the catalogue in the menu, and no settings', async ({ openAs }) => {
    const page = await openAs('partner', '/plugins/crm/opportunities?pageSize=100');
    await main(page).getByRole('link', { name: 'Sievers deal' }).waitFor();
    for (const name of ['Customers', 'Opportunities', 'Catalogue'])
      await menu(page).getByRole('link', { name }).waitFor();
    expect(await main(page).getByText('Grid maintenance plans').count()).toBe(0);
    await goTo(page, '/settings/crm/company');
    await page
      .getByText(/permission/)
      .first()
      .waitFor();
  });

  story("keeps the lines of the partner's quote, and neither splits nor sells it", async ({ openAs }) => {
    const page = await openAs('partner', `/plugins/crm/quotes/${partners.quote}`);
    await page.getByRole('button', { name: 'Add product' }).click();
    await type(page, 'NL-TEAM', 'Enter');
    await cell(page, 1, 0).getByText('Nordlicht Team, licence').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await isSaved({ page, words: wordsIn('en') });
    const { body } = await callerAs('partner').get(`/crm/quotes/${partners.quote}/workbench`);
    expect(body.data.lines.map(({ name }: { name: string }) => name)).toEqual(['Nordlicht Team, licence']);
    for (const name of ['Sell…', 'Add payer', 'Split evenly'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
  });

  story('sees a deal of the partner without its history, and makes its next quote', async ({ openAs }) => {
    const page = await openAs('partner', `/plugins/crm/opportunities/${partners.opportunity}`);
    await page.getByRole('region', { name: 'Quotes' }).getByText('Active').waitFor();
    expect(await page.getByRole('region', { name: 'Timeline' }).count()).toBe(0);
    await page.getByRole('button', { name: 'New quote' }).click();
    await page.getByRole('button', { name: 'Create and open' }).click();
    await page.waitForURL(/\/plugins\/crm\/quotes\/\w+/);
    await page.getByRole('heading', { level: 1, name: /Q-/ }).waitFor();
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
