import type { Page } from 'playwright-core';
import { makeCatalogue, makeDeal, makeRecord, unique } from '../support/world';
import { axe, program, story } from './support';

const BOARD = '/plugins/crm/opportunities?view=board';

const makeOpportunity = async (name: string): Promise<string> => {
  const catalogue = await makeCatalogue(program());
  const { account } = await makeDeal(program(), catalogue);
  const { project } = catalogue;
  return makeRecord(program(), 'opportunities', { name, account, project, currency: 'EUR', value: 1200 });
};

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Picks a card up, takes it over these columns one by one, and drops it: all by the keyboard. */
const take = async (page: Page, card: string, columns: readonly string[]): Promise<void> => {
  const isOver = (name: string) => page.getByText(`${card} is over ${name}.`).waitFor();
  await page.getByRole('button', { name: `Move ${card}` }).focus();
  await page.keyboard.press('Space');
  await isOver('New');
  for (const name of columns) {
    await page.keyboard.press('ArrowRight');
    await isOver(name);
  }
  await page.keyboard.press('Space');
};

describe('the pipeline', () => {
  story('moves a deal to another status by the keyboard alone, and its worth with it', async ({ openAs }) => {
    const name = unique('Keyboard deal');
    await makeOpportunity(name);
    const page = await openAs('sales-representative', `${BOARD}&q=${encodeURIComponent(name)}`);
    await column(page, 'New').getByText('€1.2K').first().waitFor();
    await take(page, name, ['Qualified']);
    await column(page, 'Qualified').getByRole('link', { name }).waitFor();
    await column(page, 'Qualified').getByText('€1.2K').first().waitFor();
    expect(await axe(page)).toStrictEqual([]);
  });

  story('puts a card back where a rule refuses its move, and says why', async ({ openAs }) => {
    const name = unique('Deal to sell');
    await makeOpportunity(name);
    const page = await openAs('sales-representative', `${BOARD}&q=${encodeURIComponent(name)}`);
    await column(page, 'New').getByRole('link', { name }).waitFor();
    await take(page, name, ['Qualified', 'Proposal', 'Won']);
    const back = column(page, 'New');
    await back.getByRole('alert').getByText('Only a sale moves an opportunity to a won status.').waitFor();
    await back.getByRole('link', { name }).waitFor();
  });

  story('shows a deal with its quotes, and makes the next one in place', async ({ openAs }) => {
    const catalogue = await makeCatalogue(program());
    const { opportunity } = await makeDeal(program(), catalogue);
    const page = await openAs('sales-representative', `/plugins/crm/opportunities/${opportunity}`);
    await page.getByRole('region', { name: 'Quotes' }).getByText('Active').waitFor();
    expect(await axe(page)).toStrictEqual([]);
    await page.getByRole('button', { name: 'New quote' }).click();
    await page.getByRole('button', { name: 'Create and open' }).click();
    await page.waitForURL(/\/plugins\/crm\/quotes\/\w+/);
  });
});
