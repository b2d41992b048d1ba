import { axe, callerAs, goTo, requestsOf, story } from './support';

/** The page of a customer of the demo firm, found by a part of its name. */
const addressOf = async (word: string): Promise<string> => {
  const { body } = await callerAs('super-admin').get('/crm/accounts/search', { q: word });
  return `/plugins/crm/accounts/${body.data.results[0].documentId}`;
};

describe('customers', () => {
  story('are found while somebody types, and open on their page', async ({ openAs }) => {
    const page = await openAs('sales-representative', '/plugins/crm/accounts');
    await page.getByRole('link', { name: 'Maschinenbau Rehberg KG' }).waitFor();
    await page.getByPlaceholder('Name, code, e-mail, phone or number').fill('hafenlog');
    await page.getByRole('link', { name: 'Maschinenbau Rehberg KG' }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('q=hafenlog');
    expect(await axe(page, 'main')).toEqual([]);
    await page.getByRole('link', { name: 'Hafenlogistik Nord GmbH' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hafenlogistik Nord GmbH' }).waitFor();
  });

  story('open with few requests, none of them twice', async ({ openAs }) => {
    const address = await addressOf('Hafenlogistik Nord');
    const page = await openAs('sales-representative', '/plugins/crm/accounts');
    await page.getByRole('link', { name: 'Hafenlogistik Nord GmbH' }).waitFor();
    const { all, repeated } = await requestsOf(page, async () => {
      await goTo(page, `${address}/overview`);
      await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    });
    expect(repeated).toEqual([]);
    expect(all.length).toBeLessThanOrEqual(8);
  });

  story.each<['ko' | 'pt-BR', string]>([
    ['ko', '연락처'],
    ['pt-BR', 'Contato'],
  ])('are listed in %s', async ({ openAs }, locale, heading) => {
    const page = await openAs('sales-representative', '/plugins/crm/accounts', { locale, theme: 'dark' });
    await page.getByRole('columnheader', { name: heading }).waitFor();
  });
});
