import type { Locator, Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';
import { choose, told } from './deal-steps';
import { callerAs, program, story, wordsIn } from './support';

const words = wordsIn('en');
const t = words.of('customers');
const shared = words.of('shared');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const makeNamed = async (word: string): Promise<{ name: string; account: string }> => {
  const name = unique(word);
  return { name, account: await makeAccount(program(), catalogue, { name }) };
};

const addressOf = (account: string, tab = 'overview'): string => `/plugins/crm/accounts/${account}/${tab}`;

const askToDelete = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: shared('actions') }).click();
  await page.getByRole('menuitem', { name: t('action.delete') }).click();
  return page.getByRole('dialog');
};

describe('a customer', () => {
  story('with quotes stays, and it is said what belongs to it', async ({ openAs }) => {
    const { name, account } = await makeNamed('Held customer');
    await makeDeal(program(), catalogue, { account });
    const page = await openAs('sales-director', addressOf(account));
    const dialog = await askToDelete(page);
    await dialog.getByText(t('delete.title', { name })).waitFor();
    await dialog.getByText(`${t('tab.opportunities')}: 1`).waitFor();
    await dialog.getByText(`${t('tab.documents')}: 1`).waitFor();
    await dialog.getByRole('button', { name: t('delete.confirm') }).click();
    await dialog.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await dialog.getByRole('button', { name: shared('form.cancel') }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  story('without any goes for good', async ({ openAs }) => {
    const { name, account } = await makeNamed('Forgotten customer');
    const page = await openAs('sales-director', addressOf(account));
    const dialog = await askToDelete(page);
    await dialog.getByRole('button', { name: t('delete.confirm') }).click();
    await page.waitForURL('**/plugins/crm/accounts');
    await told(page, t('delete.done', { name }));
    expect((await callerAs('sales-director').get(`/crm/accounts/${account}/overview`)).status).toBe(404);
  });
});

const addLine = async (
  form: Locator,
  product: string,
  figures: readonly [quantity: string, price: string]
) => {
  const field = (attribute: string) =>
    form.getByRole('textbox', { name: words.label('contract-line', attribute) }).last();
  const picker = form.getByRole('combobox', { name: words.label('contract-line', 'product') }).last();
  await choose(form.page(), picker, product);
  await field('quantity').fill(figures[0]);
  await field('unitPrice').fill(figures[1]);
  await field('taxRate').fill('19');
};

const act = async (page: Page, line: string, label: string): Promise<void> => {
  await page.getByRole('button', { name: words.of('shared')('row.actions', { name: line }) }).click();
  await page.getByRole('menuitem', { name: label }).click();
};

describe('a contract', () => {
  story('is made by hand, delivered in part, and sold more of', async ({ openAs }) => {
    const { account } = await makeNamed('Hand customer');
    const page = await openAs('sales-director', addressOf(account, 'contracts'));
    await page.getByRole('button', { name: t('contracts.new') }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: words.label('contract', 'name') }).fill('Agreed by telephone');
    await addLine(form, 'Nordlicht Team, licence', ['20', '96']);
    await form.getByRole('button', { name: t('contracts.add-line') }).click();
    await addLine(form, 'Set-up and training', ['4', '1150']);
    await form.getByRole('button', { name: shared('form.create') }).click();
    await form.waitFor({ state: 'detached' });
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('Nordlicht Team, licence').getByText('2,284.80').waitFor();
    await row('Set-up and training').getByText('0 / 4').waitFor();
    const contract = row('Agreed by telephone');
    await contract.getByText('EUR 7,758.80').waitFor();
    const [number = ''] = (await contract.innerText()).match(/C-\d{4}-\d+/) ?? [];
    await act(page, number, t('contracts.move.active'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('contracts.move-confirm') })
      .click();
    await contract.getByText(shared('choice.state.active'), { exact: true }).waitFor();
    await row('Nordlicht Team, licence').getByText(t('standing.running')).waitFor();
    await row('Set-up and training').getByText(t('standing.to-deliver')).waitFor();

    await act(page, 'Set-up and training', t('contracts.deliver'));
    const delivery = page.getByRole('dialog');
    await delivery.getByRole('textbox', { name: t('contracts.deliver-quantity') }).fill('1.5');
    await delivery.getByRole('button', { name: shared('form.save') }).click();
    await delivery.waitFor({ state: 'detached' });
    await row('Set-up and training').getByText('1.5 / 4').waitFor();
    await row('Set-up and training').getByText(t('standing.partly-delivered')).waitFor();

    await act(page, 'Nordlicht Team, licence', t('contracts.upsell'));
    const upsell = page.getByRole('dialog');
    await upsell.getByRole('textbox', { name: t('contracts.upsell-name') }).fill('Twenty more seats');
    const confirm = upsell.getByRole('button', { name: t('contracts.upsell-confirm') });
    await confirm.click();
    await upsell.getByText('This field is required.').waitFor();
    await choose(
      page,
      upsell.getByRole('combobox', { name: words.label('opportunity', 'project') }),
      'Industry, Germany'
    );
    await confirm.click();
    await page.waitForURL(/\/plugins\/crm\/opportunities\/\w+/);
    await page.getByRole('heading', { level: 1, name: 'Twenty more seats' }).waitFor();
  });
});

const select = (page: Page, name: string): Promise<void> =>
  page.getByRole('checkbox', { name: shared('list.select', { name }) }).click();

describe('several at once', () => {
  story('customers join a group, and one becomes the client of projects', async ({ openAs }) => {
    const [first, second] = [await makeNamed('Bulkwerk Nord'), await makeNamed('Bulkwerk Nord')];
    const group = unique('Bulk group');
    const groupId = await makeRecord(program(), 'account-groups', { name: group });
    const project = unique('Bulk project');
    const projectId = await makeRecord(program(), 'projects', { name: project, crmEnabled: true });
    const page = await openAs('sales-director', '/plugins/crm/accounts?q=Bulkwerk');
    await select(page, first.name);
    await select(page, second.name);
    await page.getByRole('button', { name: t('group.open') }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog.getByRole('combobox', { name: t('group.label') }), group);
    await dialog.getByRole('button', { name: t('group.confirm') }).click();
    await told(page, t('group.done', { count: 2, group }));
    const { body: grouped } = await program().get(`/api/account-groups/${groupId}`, { populate: 'accounts' });
    const names = grouped.data.accounts.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual([first.name, second.name]);

    await select(page, first.name);
    await page.getByRole('button', { name: t('projects.assign') }).click();
    await dialog.getByRole('searchbox').fill(project);
    await dialog.getByRole('checkbox', { name: project }).click();
    await dialog.getByRole('button', { name: t('projects.assign-confirm', { count: 1 }) }).click();
    await told(page, t('projects.assigned', { count: 1, name: first.name }));
    const { body: assigned } = await program().get(`/api/projects/${projectId}`, { populate: 'client' });
    expect(assigned.data.client.name).toBe(first.name);
  });

  story('opportunities change together, and a sold one says why it does not', async ({ openAs }) => {
    const opportunities = words.of('opportunities');
    const { account } = await makeNamed('Bulk deals');
    const word = unique('Bulkdeal');
    const names = [`${word} open`, `${word} sold`] as const;
    const { project, priceBook, software, unit } = catalogue;
    const [open, sold] = await Promise.all(
      names.map((name) => makeRecord(program(), 'opportunities', { name, account, project, currency: 'EUR' }))
    );
    const lines = [{ type: 'product', product: software, unit, quantity: 1 }];
    const quote = { name: 'Sold at once', priceBook, currency: 'EUR', lines };
    expect((await program().post(`/api/opportunities/${sold}/quotes`, quote)).status).toBeLessThan(300);
    expect((await program().post(`/api/opportunities/${sold}/sell`)).status).toBeLessThan(300);
    const page = await openAs(
      'sales-representative',
      `/plugins/crm/opportunities?q=${encodeURIComponent(word)}`
    );
    for (const name of names) await select(page, name);
    await page.getByRole('button', { name: opportunities('bulk') }).click();
    const drawer = page.getByRole('dialog');
    const probability = words.label('opportunity', 'probability');
    await drawer.getByRole('textbox', { name: probability }).fill('70');
    await drawer.getByRole('button', { name: opportunities('bulk.confirm') }).click();
    await drawer.getByText(opportunities('bulk.done', { changed: 1, refused: 1 })).waitFor();
    const refused = drawer.getByRole('listitem').filter({ hasText: names[1] });
    await refused.getByText('The opportunity is sold and locked.').waitFor();
    const stored = async (id: string | undefined) =>
      (await program().get(`/api/opportunities/${id}`)).body.data.probability;
    expect(await stored(open)).toBe(70);
    expect(await stored(sold)).not.toBe(70);
  });
});
