import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { textOf } from '../support/word-files';
import { type Bench, cell, isSaved, type } from './workbench-steps';

/** By their names; the deal is the first one's. */
export interface Parties {
  readonly customer: string;
  readonly second: string;
  readonly third: string;
}

/** A record by a part of its name, as soon as it is found. */
export const choose = async (page: Page, field: Locator, name: string): Promise<void> => {
  await field.click();
  await field.pressSequentially(name);
  await page.getByRole('option', { name, exact: true }).click();
};

export const findCustomer = async ({ page, words }: Bench, name: string): Promise<void> => {
  await page.getByPlaceholder(words.of('customers')('search')).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

export const openOpportunity = async ({ page, words }: Bench, name: string): Promise<void> => {
  const customers = words.of('customers');
  await page.getByRole('button', { name: customers('action.opportunity') }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: words.label('opportunity', 'name') }).fill(name);
  const project = drawer.getByRole('combobox', { name: words.label('opportunity', 'project') });
  await choose(page, project, 'Industry, Germany');
  await drawer.getByRole('button', { name: words.of('shared')('form.create') }).click();
  await drawer.waitFor({ state: 'detached' });
  const tabs = page.getByRole('navigation', { name: customers('tabs.label') });
  await tabs.getByRole('link', { name: customers('tab.opportunities') }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** Gives the number of the quote. */
export const makeQuote = async ({ page, words }: Bench): Promise<string> => {
  const t = words.of('opportunities');
  await page.getByRole('button', { name: t('quote.new') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words.of('shared')('new-quote.confirm') })
    .click();
  await page.waitForURL(/\/plugins\/crm\/quotes\/\w+/);
  const title = await page.getByRole('heading', { level: 1, name: /Q-/ }).innerText();
  return title.split(' ')[0] ?? '';
};

export const addProducts = async ({ page, words }: Bench): Promise<void> => {
  const t = words.of('workbench');
  await page.getByRole('button', { name: t('add.product') }).click();
  await type(page, 'NL-TEAM', 'Enter');
  await cell(page, 1, 0).getByText('Nordlicht Team, licence').waitFor();
  await type(page, 'NL-START', 'Enter');
  await cell(page, 2, 0).getByText('Set-up and training').waitFor();
  await cell(page, 1, 3).getByText(words.amount('96.00')).waitFor();
  await cell(page, 1, 1).click();
  await type(page, '30', 'Enter');
  await cell(page, 1, 3).getByText(words.amount('88.00')).waitFor();
  await cell(page, 2, 1).click();
  await type(page, '3', 'Enter');
  await cell(page, 2, 4).click();
  await type(page, '10', 'Enter');
};

/** Work that all payers share, by hand: it comes with who pays the quote. */
export const addWork = async ({ page, words }: Bench, name: string): Promise<void> => {
  await page.getByRole('button', { name: words.of('workbench')('add.project') }).click();
  await cell(page, 3, 0).waitFor();
  await type(page, name, 'Enter');
  await cell(page, 3, 3).click();
  await type(page, words.amount('1000.01'), 'Enter');
};

export const addPayers = async ({ page, words }: Bench, names: readonly string[]): Promise<void> => {
  const t = words.of('workbench');
  const payers = page.getByRole('region', { name: t('payers') });
  for (const name of names) {
    await payers.getByRole('button', { name: t('payer.add') }).click();
    await choose(page, payers.getByRole('combobox', { name: t('payer.account') }), name);
    await payers.getByRole('rowheader', { name }).waitFor();
  }
  await payers.getByRole('button', { name: t('payer.evenly') }).click();
  await payers.getByText('✓').waitFor();
};

export const save = async (bench: Bench): Promise<void> => {
  const { page, words } = bench;
  await page.getByRole('button', { name: words.of('workbench')('save'), exact: true }).click();
  await isSaved(bench);
};

/** What was done is told for some seconds, in nobody's way. */
export const told = (page: Page, text: string): Promise<void> =>
  page.getByRole('listitem').filter({ hasText: text }).waitFor();

/** Another quote might be the one to sell: this one is put aside, which forbids its sale, and taken again. */
export const activate = async ({ page, words }: Bench): Promise<void> => {
  const t = words.of('workbench');
  const isActive = page.getByText(t('active'), { exact: true });
  await isActive.waitFor();
  await page.getByRole('button', { name: t('more'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('act.deactivate') }).click();
  await told(page, t('done.deactivate'));
  await isActive.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: t('act.activate'), exact: true }).click();
  await told(page, t('done.activate'));
  await isActive.waitFor();
};

/** The words of the Word file that was generated and downloaded. */
export const generate = async ({ page, words }: Bench): Promise<string[]> => {
  await page.getByRole('button', { name: words.of('workbench')('act.generate') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.action('generate.confirm') }).click();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: words.action('download') }).click();
  const download = await arriving;
  const bytes = readFileSync(await download.path());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return textOf(bytes);
};

const rowsOf = async (table: Locator): Promise<string[][]> => {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
};

export interface Sale {
  readonly lines: string[][];
  readonly payers: string[][];
  readonly contract: string;
}

/** What the dialog says would be written, then the contract that was. */
export const sell = async ({ page, words }: Bench): Promise<Sale> => {
  await page.getByRole('button', { name: words.of('workbench')('act.sell') }).click();
  const dialog = page.getByRole('dialog');
  const payersTable = dialog.getByRole('table', { name: words.action('amounts.payer') });
  await payersTable.getByRole('row').nth(3).waitFor();
  const lines = await rowsOf(dialog.getByRole('table', { name: words.action('sell.lines') }));
  const payers = await rowsOf(payersTable);
  await dialog.getByRole('button', { name: words.action('sell.confirm') }).click();
  const told = await dialog.getByRole('status').innerText();
  const [contract = ''] = /C-\d{4}-\d+/.exec(told) ?? [];
  await dialog.getByRole('button', { name: words.action('sell.open-contract') }).click();
  return { lines, payers, contract };
};

/** The sold contract on the page of its opportunity: its lines, and who pays them. */
export const contractOf = async (
  { page, words }: Bench,
  number: string
): Promise<{ lines: string[][]; payers: string[][] }> => {
  const contracts = page.getByRole('region', { name: words.of('opportunities')('contracts'), exact: true });
  await contracts.getByRole('link', { name: number }).waitFor();
  return {
    lines: await rowsOf(contracts.getByRole('table', { name: number })),
    payers: await rowsOf(contracts.getByRole('table', { name: words.action('amounts.payer') })),
  };
};

/** From the number of the contract to its lines, which stand unfolded on the customer's page. */
export const openContract = async ({ page, words }: Bench, number: string): Promise<void> => {
  await page.getByRole('link', { name: number }).click();
  const lines = page.getByRole('table', { name: words.of('customers')('contracts.lines', { number }) });
  await lines.getByRole('cell', { name: 'Nordlicht Team, licence', exact: true }).waitFor();
};

export const unlock = async ({ page, words }: Bench): Promise<void> => {
  await page.getByRole('button', { name: words.action('unlock') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words.action('unlock.confirm') })
    .click();
  await told(page, words.action('unlock.done'));
};
