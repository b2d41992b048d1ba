import type { Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique } from '../support/world';
import {
  axe,
  callerAs,
  goTo,
  idOf,
  loginOf,
  type Person,
  program,
  requestsOf,
  story,
  wordsIn,
} from './support';

const words = wordsIn('en');
const t = words.of('customers');

/** Requests of one opening, those of Strapi's own among them. */
const MOST = 8;

/** Seen by a partner's people, too; between a parent and a sub-account, with a deal and a contract. */
const makeRelated = async (): Promise<{ name: string; address: string }> => {
  const name = unique('Related');
  const catalogue = await makeCatalogue(program());
  const partner = await makeRecord(program(), 'partners', { name: unique('Partner') });
  const member = await idOf('member', { email: loginOf('partner').email });
  await program().put(`/api/members/${member}`, { data: { partner } });
  const parent = await makeAccount(program(), catalogue);
  const account = await makeAccount(program(), catalogue, { name, parent, partner });
  await makeAccount(program(), catalogue, { parent: account });
  await makeDeal(program(), catalogue, { account });
  return { name, address: `/plugins/crm/accounts/${account}` };
};

const openCold = async (page: Page, href: string): Promise<void> => {
  await goTo(page, href.replace(/^\/admin/, ''));
  await page.getByRole('navigation', { name: t('tabs.label') }).waitFor();
  await page.waitForLoadState('networkidle');
};

/** Other stories leave customers behind: the demo firm's stand on the first page all the same. */
const EVERYBODY = '/plugins/crm/accounts?pageSize=100';

describe('customers', () => {
  story('are found while somebody types, and open on their page', async ({ openAs }) => {
    const page = await openAs('sales-representative', EVERYBODY);
    await page.getByRole('link', { name: 'Maschinenbau Rehberg KG' }).waitFor();
    await page.getByPlaceholder('Name, code, e-mail, phone or number').fill('hafenlog');
    await page.getByRole('link', { name: 'Maschinenbau Rehberg KG' }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('q=hafenlog');
    expect(await axe(page, 'main')).toStrictEqual([]);
    await page.getByRole('link', { name: 'Hafenlogistik Nord GmbH' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hafenlogistik Nord GmbH' }).waitFor();
  });

  story.each<[Person]>([['super-admin'], ['sales-representative'], ['partner']])(
    'open every tab for a %s with few requests, none of them twice',
    async ({ openAs }, person) => {
      const { name, address } = await makeRelated();
      const page = await openAs(person, address);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const tabs = page.getByRole('navigation', { name: t('tabs.label') }).getByRole('link');
      const hrefs = await Promise.all((await tabs.all()).map((tab) => tab.getAttribute('href')));
      await page.waitForLoadState('networkidle');
      const asked = [];
      for (const href of hrefs)
        asked.push({ href, ...(await requestsOf(page, () => openCold(page, String(href)))) });
      expect(hrefs.length).toBeGreaterThanOrEqual(7);
      expect(asked.filter(({ all, repeated }) => all.length > MOST || repeated.length > 0)).toStrictEqual([]);
    }
  );

  story('open at one of many contracts with as few', async ({ openAs }) => {
    const catalogue = await makeCatalogue(program());
    const account = await makeAccount(program(), catalogue);
    const lines = [{ type: 'product', product: catalogue.software, quantity: 1, unitPrice: 100 }];
    const made = [];
    for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'])
      made.push((await program().post(`/api/accounts/${account}/contracts`, { name, lines })).body.data);
    const page = await openAs('sales-representative', '/plugins/crm/accounts');
    await page.waitForLoadState('networkidle');
    const linesOf = ({ number }: { number: string }) =>
      page.getByRole('table', { name: t('contracts.lines', { number }) });
    for (const contract of [made[0], made[5]]) {
      const address = `/plugins/crm/accounts/${account}/contracts?contract=${contract.documentId}`;
      const { all, repeated } = await requestsOf(page, async () => {
        await openCold(page, address);
        await linesOf(contract).waitFor();
      });
      expect(repeated).toStrictEqual([]);
      expect(all.length).toBeLessThanOrEqual(MOST);
    }
    await page.getByRole('button', { name: words.of('shared')('list.all', { count: 6 }) }).click();
    await page.getByRole('button', { name: t('contracts.show-lines', { number: made[0].number }) }).waitFor();
  });

  story('say that somebody changed them meanwhile, and show it when asked', async ({ openAs }) => {
    const id = await idOf('account', { code: 'C-1003' });
    const page = await openAs('sales-representative', `/plugins/crm/accounts/${id}/overview`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    const city = { city: 'Rendsburg' };
    await callerAs('second-sales-representative').put(
      `/content-manager/collection-types/api::account.account/${id}`,
      city
    );
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
    await page.getByText('Lee Test changed this').waitFor();
    expect(await page.getByText('Rendsburg').count()).toBe(0);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Rendsburg').first().waitFor();
    await page.getByText('Lee Test changed this').waitFor({ state: 'detached' });
  });

  story.each<['ko' | 'pt-BR', string]>([
    ['ko', '연락 정보'],
    ['pt-BR', 'Contato'],
  ])('are listed in %s', async ({ openAs }, locale, heading) => {
    const page = await openAs('sales-representative', '/plugins/crm/accounts', { locale, theme: 'dark' });
    await page.getByRole('columnheader', { name: heading }).waitFor();
  });
});
