import type { Page } from 'playwright-core';
import { makeCatalogue, makeDeal, type Catalogue } from '../support/world';
import { callerAs, program, story } from './support';
import { cell, type } from './workbench-steps';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const addressOf = (quote: string): string => `/plugins/crm/quotes/${quote}`;

const save = async (page: Page): Promise<void> => {
  await type(page, 'Control+Enter');
  await page.getByText(/^Saved /).waitFor();
};

const stored = async (quote: string) =>
  (await callerAs('sales-representative').get(`/crm/quotes/${quote}/workbench`)).body.data;

describe('the quote workbench', () => {
  story('lets two people edit one quote, and asks where both changed the same', async ({ openAs }) => {
    const deal = await makeDeal(program(), catalogue);
    const line = { type: 'project', quantity: 1, unitPrice: '100', taxRate: 0 };
    const lines = [
      { ...line, name: 'First' },
      { ...line, name: 'Second' },
    ];
    await callerAs('sales-representative').put(`/crm/quotes/${deal.quote}/whole`, { version: 1, lines });
    const kim = await openAs('sales-representative', addressOf(deal.quote));
    const lee = await openAs('second-sales-representative', addressOf(deal.quote));

    await cell(kim, 1, 1).focus();
    await type(kim, '5', 'Enter');
    await cell(lee, 1, 1).focus();
    await type(lee, '7', 'Enter');
    await type(lee, 'ArrowLeft', 'Renamed by Lee', 'Enter');
    await save(lee);

    await type(kim, 'Control+Enter');
    const dialog = kim.getByRole('dialog');
    await dialog.getByText('First – Quantity').waitFor();
    await type(kim, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await type(kim, 'Control+Enter');
    await dialog.getByText('First – Quantity').waitFor();
    await dialog.getByRole('radio', { name: '5' }).press('Space');
    await dialog.getByRole('button', { name: 'Take this over' }).press('Enter');
    await cell(kim, 2, 0).getByText('Renamed by Lee').waitFor();
    await cell(kim, 1, 0).focus();
    await save(kim);

    const kept = await stored(deal.quote);
    expect(
      kept.lines.map(({ name, quantity }: { name: string; quantity: string }) => [name, Number(quantity)])
    ).toEqual([
      ['First', 5],
      ['Renamed by Lee', 1],
    ]);
  });
});
