import { axe, callerAs, goTo, idOf, requestsOf, story } from './support';

/** The page of a customer of the demo firm, found by a part of its name. */
const addressOf = async (word: string): Promise<string> => {
  const { body } = await callerAs('super-admin').get('/crm/accounts/search', { q: word });
  return `/plugins/crm/accounts/${body.data.results[0].documentId}`;
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

  story.each<[string, string]>([
    ['overview', 'Timeline'],
    ['projects', 'Projects'],
    ['contacts', 'Contacts'],
    ['opportunities', 'Opportunities'],
    ['documents', 'Sales documents'],
    ['contracts', 'Contracts'],
    ['files', 'Files'],
    ['memos', 'Memos'],
    ['relations', 'Linked customers'],
    ['history', 'History'],
  ])('open their tab %s with few requests, none of them twice', async ({ openAs }, tab, heading) => {
    const address = await addressOf('Hafenlogistik Nord');
    const page = await openAs('sales-representative', EVERYBODY);
    await page.getByRole('link', { name: 'Hafenlogistik Nord GmbH' }).waitFor();
    const { all, repeated } = await requestsOf(page, async () => {
      await goTo(page, `${address}/${tab}`);
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
    });
    expect(repeated).toStrictEqual([]);
    expect({ all, isFew: all.length <= 8 }).toEqual({ all, isFew: true });
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
