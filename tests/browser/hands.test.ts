import type { Locator, Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, unique, type Catalogue } from '../support/world';
import { choose } from './deal-steps';
import { program, story, wordsIn } from './support';
import { cell, type } from './workbench-steps';

const t = wordsIn('en').of('workbench');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const focused = (within: Page | Locator): Locator => within.locator(':focus');
const payersOf = (page: Page): Locator => page.getByRole('region', { name: t('payers'), exact: true });
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

const addProducts = async (page: Page): Promise<void> => {
  await button(page, t('add.product')).click();
  await type(page, 'Portal', 'Enter');
  await cell(page, 1, 0).getByText('Portal licence').waitFor();
  await type(page, 'Set-up', 'Enter');
  await cell(page, 2, 0).getByText('Set-up').waitFor();
  await type(page, 'Escape');
};

/** Answers that the page waits for come when the story says so. */
const holdBack = async (page: Page, url: RegExp): Promise<() => void> => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

describe('whoever removes by a button', () => {
  story('goes on at the row beside', async ({ openAs }) => {
    const { quote } = await makeDeal(program(), catalogue);
    const names = [unique('Handover Alfa'), unique('Handover Beta')] as const;
    for (const name of names) await makeAccount(program(), catalogue, { name });
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`);
    await addProducts(page);
    await button(page, t('line.remove', { name: 'Portal licence' })).click();
    await cell(page, 1, 0).getByText('Set-up').waitFor();
    await focused(page.locator('tr[aria-rowindex="2"]')).waitFor();

    const payers = payersOf(page);
    for (const name of names) {
      await button(payers, t('payer.add')).click();
      await choose(page, payers.getByRole('combobox', { name: t('payer.account') }), name);
      await payers.getByRole('rowheader', { name }).waitFor();
    }
    await button(payers, t('payer.remove', { name: names[0] })).click();
    await button(payers, t('payer.remove', { name: names[1] }))
      .and(focused(page))
      .waitFor();
    await type(page, 'Enter');
    await button(payers, t('payer.add')).and(focused(page)).waitFor();
    expect(await payers.getByRole('rowheader').count()).toBe(1);
  });
});

describe('Enter while it is still searched', () => {
  story('takes the product that was typed, not one that was found before', async ({ openAs }) => {
    const { quote } = await makeDeal(program(), catalogue);
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`);
    await button(page, t('add.product')).click();
    await type(page, 'Portal');
    await page.getByRole('option', { name: 'Portal licence' }).waitFor();
    const release = await holdBack(page, /sellable-items.*Set-up/);
    const field = page.getByRole('combobox', { name: /./ }).and(focused(page));
    await field.fill('Set-up');
    await type(page, 'Enter');
    release();
    await cell(page, 1, 0).getByText('Set-up').waitFor();
    expect(await cell(page, 2, 0).count()).toBe(0);
  });

  story('takes no customer that was found for other words', async ({ openAs }) => {
    const { quote } = await makeDeal(program(), catalogue);
    const names = [unique('Stalewind Alfa'), unique('Stalewind Beta')] as const;
    for (const name of names) await makeAccount(program(), catalogue, { name });
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`);
    const payers = payersOf(page);
    await button(payers, t('payer.add')).click();
    const field = payers.getByRole('combobox', { name: t('payer.account') });
    await field.pressSequentially('Stalewind');
    await page.getByRole('option', { name: names[0] }).waitFor();
    const release = await holdBack(page, /accounts\/search.*Beta/);
    await field.pressSequentially(names[1].slice('Stalewind'.length));
    await type(page, 'Enter');
    release();
    await page.getByRole('option', { name: names[1] }).waitFor();
    await type(page, 'Enter');
    await payers.getByRole('rowheader', { name: names[1] }).waitFor();
    expect(await payers.getByRole('rowheader', { name: names[0] }).count()).toBe(0);
  });
});
