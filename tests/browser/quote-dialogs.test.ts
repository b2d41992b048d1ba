import type { Page } from 'playwright-core';
import { makeCatalogue, makeDeal, type Catalogue, type Deal } from '../support/world';
import { choose, told } from './deal-steps';
import { callerAs, program, story, wordsIn } from './support';
import { cell } from './workbench-steps';

const words = wordsIn('en');
const t = words.of('workbench');
const shared = words.of('shared');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

/** With ten licences from the book, 90 euros each. */
const makeQuotedDeal = async (): Promise<Deal> => {
  const deal = await makeDeal(program(), catalogue);
  const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 10 };
  await callerAs('sales-representative').put(`/crm/quotes/${deal.quote}/whole`, {
    version: 1,
    lines: [line],
  });
  return deal;
};

const addressOf = ({ quote }: Deal): string => `/plugins/crm/quotes/${quote}`;

const openFromMenu = async (page: Page, act: Parameters<typeof t>[0]) => {
  await page.getByRole('button', { name: t('more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t(act) }).click();
  return page.getByRole('dialog').or(page.getByRole('alertdialog'));
};

describe('a quote', () => {
  story('changes its currency after it was seen what it comes to', async ({ openAs }) => {
    const page = await openAs('sales-representative', addressOf(await makeQuotedDeal()));
    await cell(page, 1, 3).getByText('90.00').waitFor();
    const dialog = await openFromMenu(page, 'act.currency');
    const confirm = dialog.getByRole('button', { name: t('currency.confirm') });
    expect(await confirm.isDisabled()).toBe(true);
    await choose(page, dialog.getByRole('combobox', { name: t('currency.label') }), 'USD');
    await dialog.getByRole('row', { name: new RegExp(`^${t('totals.gross')} .*1,238\\.29$`) }).waitFor();
    await dialog.getByRole('row', { name: new RegExp(`^${t('totals.net')} .*1,040\\.58$`) }).waitFor();
    await confirm.click();
    await told(page, t('done.currency', { currency: 'USD' }));
    await page.getByText(t('column.net', { currency: 'USD' }), { exact: true }).waitFor();
    await page
      .getByRole('region', { name: t('totals') })
      .getByText('1,238.29')
      .waitFor();
  });

  story('is lost for a reason, which stands there until it is reopened', async ({ openAs }) => {
    const page = await openAs('sales-representative', addressOf(await makeQuotedDeal()));
    const dialog = await openFromMenu(page, 'act.lose');
    const confirm = dialog.getByRole('button', { name: t('lose.confirm') });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: t('lose.reason') }).fill('Went to a house nearby');
    await confirm.click();
    await told(page, t('done.lose'));
    await page.getByText('Went to a house nearby').waitFor();
    await page.getByText(shared('choice.state.lost'), { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: t('save'), exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: t('act.reopen'), exact: true }).click();
    await told(page, t('done.reopen'));
    await page.getByText(shared('choice.state.draft'), { exact: true }).waitFor();
  });

  story('is deleted with its lines after a question, and leaves its opportunity', async ({ openAs }) => {
    const deal = await makeQuotedDeal();
    const page = await openAs('sales-representative', addressOf(deal));
    await page.getByRole('button', { name: t('more'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('act.deactivate') }).click();
    await told(page, t('done.deactivate'));
    const title = await page.getByRole('heading', { level: 1, name: /Q-/ }).innerText();
    const [number = ''] = title.split(' ');
    const dialog = await openFromMenu(page, 'act.delete');
    await dialog.getByText(t('delete.text', { lines: 1 })).waitFor();
    await dialog.getByRole('button', { name: t('delete.confirm') }).click();
    await page.waitForURL(`**/plugins/crm/opportunities/${deal.opportunity}`);
    const opportunities = words.of('opportunities');
    await page.getByText(opportunities('quotes.empty')).waitFor();
    await told(page, t('done.delete', { number }));
    const gone = await callerAs('sales-representative').get(`/crm/quotes/${deal.quote}/workbench`);
    expect(gone.status).toBe(404);
  });
});
