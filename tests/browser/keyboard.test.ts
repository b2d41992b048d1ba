import type { Locator, Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';
import { callerAs, program, story, wordsIn } from './support';
import { amountsOf, cell, isSaved, type } from './workbench-steps';

const words = wordsIn('en');
const t = words.of('workbench');
const MOST_STEPS = 60;

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const hasFocus = async (page: Page, target: Locator): Promise<boolean> =>
  (await target.and(page.locator(':focus')).count()) === 1;

/** Goes there as somebody without a mouse would, one stop after the other. */
const reach = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(page, target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached by ${key}`);
};

/** What follows happens where the focus is put by the panel itself. */
const isAt = (page: Page, target: Locator): Promise<void> => target.and(page.locator(':focus')).waitFor();

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

const addFromBook = async (page: Page): Promise<void> => {
  await reach(page, button(page, t('add.product')));
  await type(page, 'Enter', 'Portal', 'Enter');
  await cell(page, 1, 0).getByText('Portal licence').waitFor();
  await type(page, 'Set-up', 'Enter');
  await cell(page, 2, 0).getByText('Set-up').waitFor();
  await type(page, 'Escape');
  await isAt(page, button(page, t('add.product')));
};

/** 12 licences cost 90 each from ten on; the set-up is cheaper than in the book. */
const editCells = async (page: Page): Promise<void> => {
  await reach(page, page.locator('[data-cell]').and(page.locator('[tabindex="0"]')), 'Shift+Tab');
  await type(page, 'Home', 'ArrowUp', 'ArrowRight', '12', 'Enter');
  await cell(page, 1, 3).getByText('90.00').waitFor();
  await type(page, 'ArrowRight', 'ArrowRight', '950', 'Enter');
  await cell(page, 2, 3).getByText('950.00').waitFor();
};

const addWork = async (page: Page): Promise<void> => {
  await reach(page, button(page, t('add.project')));
  await type(page, 'Enter');
  await isAt(page, cell(page, 3, 0));
  await type(page, 'Workshop', 'Tab', 'ArrowRight', 'ArrowRight', '300', 'Enter');
  await type(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
  await cell(page, 1, 0).getByText('Workshop').waitFor();
  await isAt(page, cell(page, 1, 3));
};

/** Enter must not take what was found for the letters before. */
const addPayer = async (
  page: Page,
  payers: Locator,
  [first, second]: readonly [string, string]
): Promise<void> => {
  const common = first.slice(0, first.indexOf(' ') + 1);
  await reach(page, button(payers, t('payer.add')));
  await type(page, 'Enter');
  const field = payers.getByRole('combobox', { name: t('payer.account') });
  await isAt(page, field);
  await type(page, common);
  await page.getByRole('option', { name: first }).waitFor();
  await type(page, second.slice(common.length));
  await page.getByRole('option', { name: first }).waitFor({ state: 'detached' });
  await page.getByRole('option', { name: second }).waitFor();
  await type(page, 'Enter');
  await isAt(page, payers.getByRole('textbox', { name: t('payer.share.of', { name: second }) }));
};

const splitLine = async (page: Page, name: string): Promise<void> => {
  await reach(page, cell(page, 1, 3), 'Shift+Tab');
  await type(page, 'Alt+Enter');
  const own = page.getByRole('gridcell').filter({ has: page.getByRole('table', { name: t('line.payers') }) });
  await reach(page, button(own, t('payer.add')));
  await type(page, 'Enter');
  await isAt(page, button(own, name));
  await type(page, 'Enter');
  await own.getByRole('rowheader', { name }).waitFor();
  await reach(page, button(own, t('payer.evenly')));
  await type(page, 'Enter');
  await own.getByText('✓').waitFor();
};

const stored = async (quote: string) =>
  (await callerAs('sales-representative').get(`/crm/quotes/${quote}/workbench`)).body.data;

describe('without a mouse', () => {
  story('lines are added, changed and put in order, payers added, and a line split', async ({ openAs }) => {
    const deal = await makeDeal(program(), catalogue);
    const names = [unique('Keyline Alfa'), unique('Keyline Beta')] as const;
    for (const name of names) await makeAccount(program(), catalogue, { name });
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${deal.quote}`);
    const payers = page.getByRole('region', { name: t('payers'), exact: true });
    await addFromBook(page);
    await editCells(page);
    await addWork(page);
    await addPayer(page, payers, names);
    await type(page, '25', 'ArrowUp', '75');
    await payers.getByText('✓').waitFor();
    await splitLine(page, names[1]);
    const amounts = await amountsOf({ page, words });
    expect(amounts.map(([, ...rest]) => rest)).toEqual([
      ['150.00', '150.00', '300.00'],
      ['1,080.00', '–', '1,080.00'],
      ['950.00', '–', '950.00'],
      ['414.20', '28.50', '442.70'],
      ['2,594.20', '178.50', '2,772.70'],
    ]);
    await type(page, 'Control+Enter');
    await isSaved({ page, words });
    const kept = await stored(deal.quote);
    expect(kept.lines.map(({ name }: { name: string }) => name)).toEqual([
      'Workshop',
      'Portal licence',
      'Set-up',
    ]);
    expect(
      kept.payers.map((payer: { billingSplitPercent: string }) => Number(payer.billingSplitPercent))
    ).toEqual([75, 25]);
  });
});

describe('whoever removes the last one goes on where one is added', () => {
  story('of the lines and of the payers of a quote', async ({ openAs }) => {
    const { quote } = await makeDeal(program(), catalogue);
    const second = unique('Secondkey');
    await makeAccount(program(), catalogue, { name: second });
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`);
    await button(page, t('add.project')).press('Enter');
    await isAt(page, cell(page, 1, 0));
    await reach(page, button(page, t('line.remove', { name: t('line.unnamed') })));
    await type(page, 'Enter');
    await isAt(page, button(page, t('add.product')));

    const payers = page.getByRole('region', { name: t('payers'), exact: true });
    await button(payers, t('payer.add')).press('Enter');
    await isAt(page, payers.getByRole('combobox', { name: t('payer.account') }));
    await type(page, second);
    await page.getByRole('option', { name: second }).waitFor();
    await type(page, 'Enter');
    await isAt(page, payers.getByRole('textbox', { name: t('payer.share.of', { name: second }) }));
    await reach(page, button(payers, t('payer.remove', { name: second })));
    await type(page, 'Enter');
    await isAt(page, button(payers, t('payer.add')));
  });

  story('of the prices of a book', async ({ openAs }) => {
    const prices = words.of('catalogue');
    const book = await makeRecord(program(), 'price-books', { name: unique('Empty'), projects: [] });
    const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${book}/prices`);
    const add = button(page, prices('prices.add'));
    const grid = page.getByRole('grid');
    await add.press('Enter');
    await add.press('Enter');
    await button(grid, prices('prices.remove', { name: '' }))
      .first()
      .click();
    await isAt(page, grid);
    await button(grid, prices('prices.remove', { name: '' })).click();
    await isAt(page, add);
  });
});
