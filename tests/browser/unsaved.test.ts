import type { Locator, Page } from 'playwright-core';
import { type Catalogue, makeCatalogue, makeDeal } from '../support/world';
import { program, story, wordsIn } from './support';
import { cell, type } from './workbench-steps';

const words = wordsIn('en');
const shared = words.of('shared');
const customers = words.of('customers');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const question = (page: Page): Locator =>
  page.getByRole('alertdialog').filter({ hasText: shared('form.unsaved.title') });

const answer = async (page: Page, key: 'form.unsaved.stay' | 'form.unsaved.discard'): Promise<void> => {
  await question(page)
    .getByRole('button', { name: shared(key) })
    .click();
  await question(page).waitFor({ state: 'detached' });
};

/** The browser asks, too, before the window is closed; here the answer is no. */
const closeWindow = async (page: Page): Promise<string> => {
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  await dialog.dismiss();
  return dialog.type();
};

const inMenu = (page: Page, name: string): Locator =>
  page.getByRole('navigation').first().getByRole('link', { name });

/** By the browser's button, by the menu, and by closing the window: each asks, and nothing is lost. */
const isGuarded = async (page: Page, isThere: () => Promise<unknown>): Promise<void> => {
  const address = page.url();
  await page.evaluate('history.back()');
  await answer(page, 'form.unsaved.stay');
  await inMenu(page, customers('title')).click();
  await answer(page, 'form.unsaved.stay');
  expect(await closeWindow(page)).toBe('beforeunload');
  await isThere();
  expect(page.url()).toBe(address);
  await inMenu(page, customers('title')).click();
  await answer(page, 'form.unsaved.discard');
  await page.getByRole('heading', { level: 1, name: customers('title') }).waitFor();
};

describe('what is not saved is seen, and not left without a question', () => {
  story('on the quote workbench', async ({ openAs }) => {
    const { opportunity } = await makeDeal(program(), catalogue);
    const page = await openAs('sales-representative', `/plugins/crm/opportunities/${opportunity}`);
    const t = words.of('workbench');
    await page.getByRole('link', { name: /^Q-/ }).click();
    await page.getByRole('button', { name: t('add.project') }).click();
    await cell(page, 1, 0).waitFor();
    await type(page, 'Workshop', 'Enter');
    await page.getByText(`● ${t('unsaved')}`).waitFor();
    await isGuarded(page, () => cell(page, 1, 0).getByText('Workshop').waitFor());
  });

  story('in the settings', async ({ openAs }) => {
    const page = await openAs('super-admin', '/plugins/crm/opportunities');
    const t = words.of('settings');
    await inMenu(page, 'Settings').click();
    await page.getByRole('link', { name: t('company.title') }).click();
    const website = page.getByLabel(words.label('crm-setting', 'companyWebsite'));
    await website.fill('www.never-saved.example');
    await page.getByText(`● ${t('unsaved')}`).waitFor();
    await isGuarded(page, async () => expect(await website.inputValue()).toBe('www.never-saved.example'));
  });

  story('in a form over the page', async ({ openAs }) => {
    const page = await openAs('sales-representative', '/plugins/crm/accounts');
    await inMenu(page, words.of('opportunities')('title')).click();
    await page.getByRole('button', { name: words.of('opportunities')('new') }).click();
    const name = page.getByRole('dialog').getByLabel(words.label('opportunity', 'name'));
    await name.fill('Half a deal');
    await page.evaluate('history.back()');
    await answer(page, 'form.unsaved.stay');
    expect(await closeWindow(page)).toBe('beforeunload');
    expect(await name.inputValue()).toBe('Half a deal');
    await page.keyboard.press('Escape');
    await answer(page, 'form.unsaved.discard');
    await name.waitFor({ state: 'detached' });
  });
});
