import type { Page } from 'playwright-core';
import { type Catalogue, makeAccount, makeCatalogue, makeDeal, unique } from '../support/world';
import { loginOf, program, story, wordsIn } from './support';
import { cell, isSaved, type } from './workbench-steps';

const words = wordsIn('en');
const t = words.of('workbench');
const shared = words.of('shared');
const LOST = words.refusal('connection.lost');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const DATA = /^\/(crm|content-manager|upload)\//;
const LOGIN = /^\/admin\/(access-token|logout|users)/;

/** No request for data arrives any more; the answer puts it right again. */
const loseConnection = async (page: Page): Promise<() => Promise<void>> => {
  const isData = ({ pathname }: URL): boolean => DATA.test(pathname);
  await page.route(isData, (route) => route.abort('aborted'));
  return () => page.unroute(isData);
};

/** Nothing renews the login any more; the answer lets somebody log in again. */
const endSession = async (page: Page): Promise<() => Promise<void>> => {
  const needsLogin = ({ pathname }: URL): boolean => DATA.test(pathname) || LOGIN.test(pathname);
  const error = { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials' };
  await page.route(needsLogin, (route) => route.fulfill({ status: 401, json: { data: null, error } }));
  return () => page.unroute(needsLogin);
};

const logIn = async (page: Page): Promise<void> => {
  const { email, password } = loginOf('second-sales-representative');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
};

describe('a connection that is lost', () => {
  story('leaves the lines of a quote as they were typed, to be saved later', async ({ openAs }) => {
    const { quote } = await makeDeal(program(), catalogue);
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`);
    await page.getByRole('button', { name: t('add.project') }).click();
    await cell(page, 1, 0).waitFor();
    await type(page, 'Workshop', 'Enter');
    await page.getByText(`● ${t('unsaved')}`).waitFor();
    const regain = await loseConnection(page);
    await page.getByRole('button', { name: t('save'), exact: true }).click();
    await page.getByRole('alert').filter({ hasText: LOST }).waitFor();
    await cell(page, 1, 0).getByText('Workshop').waitFor();

    await page.getByRole('button', { name: t('add.product') }).click();
    await page.getByRole('status').filter({ hasText: LOST }).waitFor();
    await regain();
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('save'), exact: true }).click();
    await isSaved({ page, words });
    await cell(page, 1, 0).getByText('Workshop').waitFor();
  });

  story('does not pass off what was found before as what is searched now', async ({ openAs }) => {
    const name = unique('Far away');
    const account = await makeAccount(program(), catalogue, { name });
    const { opportunity } = await makeDeal(program(), catalogue, { account });
    const page = await openAs('sales-representative', '/plugins/crm/opportunities');
    await page.getByRole('table').waitFor();
    const regain = await loseConnection(page);
    await page.getByPlaceholder(words.of('opportunities')('search')).fill(name);
    await page.getByRole('alert').filter({ hasText: LOST }).waitFor();
    await regain();
    await page.getByRole('button', { name: shared('again') }).click();
    await page.locator(`a[href*="${opportunity}"]`).waitFor();
  });

  story('is told where somebody is looked for', async ({ openAs }) => {
    const name = unique('Found later');
    await makeAccount(program(), catalogue, { name });
    const page = await openAs('sales-representative', '/plugins/crm/opportunities?new=true');
    const customer = page.getByRole('dialog').getByLabel(words.label('opportunity', 'account'));
    await customer.waitFor();
    const regain = await loseConnection(page);
    await customer.click();
    await page.getByText(LOST).waitFor();
    await regain();
    await customer.fill(name);
    await page.getByRole('option', { name }).waitFor();
  });
});

describe('a session that ends', () => {
  story('keeps the lines of a quote for whoever logs in again', async ({ openAs }) => {
    const korean = wordsIn('ko');
    const { quote } = await makeDeal(program(), catalogue);
    const address = `/plugins/crm/quotes/${quote}`;
    const page = await openAs('second-sales-representative', address, { locale: 'ko' });
    await page.getByRole('button', { name: korean.of('workbench')('add.project') }).click();
    await cell(page, 1, 0).waitFor();
    await type(page, 'Workshop', 'Enter');
    await page.getByText(`● ${korean.of('workbench')('unsaved')}`).waitFor();
    const letIn = await endSession(page);
    const save = page.getByRole('button', { name: korean.of('workbench')('save'), exact: true });
    await save.click();
    await page.getByText(korean.of('shared')('form.logged-out.kept')).waitFor();
    await letIn();
    await logIn(page);
    await cell(page, 1, 0).getByText('Workshop').waitFor();
    await save.click();
    await isSaved({ page, words: korean });
    await cell(page, 1, 0).getByText('Workshop').waitFor();
  });
});
