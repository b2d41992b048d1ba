import type { Locator } from 'playwright-core';
import { makeRecord, unique } from '../support/world';
import { callerAs, idOf, program, story, wordsIn } from './support';

const words = wordsIn('en');
const t = words.of('customers');

const field = (form: Locator, attribute: string): Locator =>
  form.getByRole('textbox', { name: words.label('account', attribute), exact: true });

/** What the customer was stored with, asked for by its name. */
const storedAs = async (name: string) => {
  const path = '/content-manager/collection-types/api::account.account';
  const { body } = await callerAs('sales-representative').get(path, { filters: { name: { $eq: name } } });
  return body.results;
};

const file = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
const PLAN = file('Plan of the kontor.txt', 'ground floor');
/** Its content is a program's, which no record takes. */
const PROGRAM = file('Plan of attack.txt', 'MZ\x90\x00\x03');

const filesOf = async (account: string): Promise<string[]> => {
  const path = '/content-manager/collection-types/api::attachment.attachment';
  const filters = { account: { name: { $eq: account } } };
  const { body } = await callerAs('sales-representative').get(path, { filters });
  return body.results.map(({ name }: { name: string }) => name);
};

describe('a new customer', () => {
  story(
    'is asked for by its type, judged while it is typed, read once more, and followed by the next',
    async ({ openAs }) => {
      const [known, first, second] = ['Known Kontor', 'First Kontor', 'Second Kontor'].map(unique) as [
        string,
        string,
        string,
      ];
      const email = `${known.replace(/\W/g, '').toLowerCase()}@kontor.example.com`;
      const accountType = await idOf('account-type', { name: 'Company' });
      await makeRecord(program(), 'accounts', { name: known, email, accountType });
      const page = await openAs('sales-representative', '/plugins/crm/accounts');
      await page.getByRole('button', { name: t('new.title') }).click();
      const form = page.getByRole('dialog');
      const next = form.getByRole('button', { name: t('new.next') });
      expect(await next.isDisabled()).toBe(true);
      await form.getByRole('radio', { name: 'Company' }).click();
      await next.click();

      await field(form, 'name').fill(`  ${first} `);
      await field(form, 'email').fill('nobody at home');
      await form.getByText('This is not a valid e-mail address.').waitFor();
      await field(form, 'email').fill(email);
      await form.getByText(t('duplicates', { count: 1 })).waitFor();
      await form.getByText(t('duplicates.same', { fields: words.label('account', 'email') })).waitFor();
      const link = form.getByRole('link', { name: known });
      expect(await link.getAttribute('href')).toMatch(/\/plugins\/crm\/accounts\/\w+\/overview$/);
      await form.getByText('This is not a valid e-mail address.').waitFor({ state: 'detached' });
      await form.getByLabel(words.of('shared')('files.choose')).setInputFiles([PLAN, PROGRAM]);
      await form.getByText(PLAN.name, { exact: true }).waitFor();

      const check = form.getByRole('button', { name: t('new.check') });
      await check.click();
      await form.getByText(t('new.read-again')).waitFor();
      const summary = await form.locator('dl').innerText();
      expect(summary).toContain(first);
      expect(summary).toContain(email);
      expect(summary).toContain(`${PLAN.name}, ${PROGRAM.name}`);
      await form.getByRole('button', { name: t('new.save-and-new') }).click();
      await page.getByText(t('new.saved', { name: first })).waitFor();
      await page.getByText(words.of('shared')('files.failed', { name: PROGRAM.name })).waitFor();
      expect(await filesOf(first)).toEqual([PLAN.name]);

      expect(await field(form, 'name').inputValue()).toBe('');
      expect(await form.getByText(t('duplicates', { count: 1 })).count()).toBe(0);
      expect(await form.getByText(PLAN.name).count()).toBe(0);
      await field(form, 'name').fill(second);
      await check.click();
      await form.getByRole('button', { name: t('new.save'), exact: true }).click();
      await page.getByRole('heading', { level: 1, name: second }).waitFor();
      expect(await storedAs(first)).toMatchObject([
        { email, isActive: true, accountType: { name: 'Company' } },
      ]);
      expect(await storedAs(second)).toMatchObject([{ email: null, accountType: { name: 'Company' } }]);
    }
  );
});
