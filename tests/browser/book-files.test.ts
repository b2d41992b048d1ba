import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { makeCatalogue } from '../support/world';
import { textOf } from '../support/word-files';
import { axe, idOf, program, story, wordsIn } from './support';

const words = wordsIn('en');
const shared = words.of('shared');
const t = words.of('catalogue');

const textFile = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** As somebody drops it from the desktop; the page's own language, not the tests'. */
const drop = async (page: Page, name: string, content: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    return dataTransfer;
  })()`);
  await page
    .getByRole('heading', { level: 2, name: shared('files') })
    .dispatchEvent('drop', { dataTransfer });
};

const downloaded = async (page: Page, act: () => Promise<void>): Promise<Download> => {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file;
};

const choose = async (page: Page, name: string, act: string): Promise<void> => {
  await page.getByRole('button', { name: shared('row.actions', { name }) }).click();
  await page.getByRole('menuitem', { name: act }).click();
};

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('files of a price book', () => {
  story('are dropped, kept in every version, taken back, renamed and described', async ({ openAs }) => {
    const { priceBook } = await makeCatalogue(program());
    const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${priceBook}/files`);
    const tab = (count: number) => page.getByRole('link', { name: `${t('files')} ${count}`, exact: true });
    await page.getByText(shared('files.none')).waitFor();
    await tab(0).waitFor();
    await drop(page, 'Terms.txt', 'thirty days');
    await row(page, 'Terms.txt').waitFor();
    await tab(1).waitFor();

    await page.getByRole('button', { name: shared('files.show-versions', { name: 'Terms.txt' }) }).click();
    await page.getByText(shared('files.version', { number: 1 })).waitFor();
    await page.getByLabel(shared('files.new-version')).setInputFiles(textFile('New terms.txt', 'sixty days'));
    await page.getByText(shared('files.version', { number: 2 })).waitFor();
    await page.getByRole('button', { name: shared('files.revert') }).click();
    await page.getByText(shared('files.reverted', { number: 1 })).waitFor();
    expect(await axe(page)).toStrictEqual([]);
    const file = await downloaded(page, () => choose(page, 'Terms.txt', shared('files.download')));
    expect(readFileSync(await file.path(), 'utf8')).toBe('thirty days');

    await choose(page, 'Terms.txt', shared('files.rename'));
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: words.label('attachment', 'name') }).fill('Conditions.txt');
    await form.getByRole('textbox', { name: words.label('attachment', 'description') }).fill('For resellers');
    await form.getByRole('button', { name: shared('form.save') }).click();
    await row(page, 'Conditions.txt').getByText('For resellers').waitFor();
    await choose(page, 'Conditions.txt', shared('form.delete'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: shared('form.delete') })
      .click();
    await page.getByText(shared('files.none')).waitFor();
  });
});

describe('a template', () => {
  story('is seen with sample data, or told why it cannot be', async ({ openAs }) => {
    const book = await idOf('price-book', { name: 'Europe' });
    const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${book}/templates`);
    const see = async (): Promise<void> => {
      await page.getByRole('button', { name: shared('row.actions', { name: 'Offer' }) }).click();
      await page.getByRole('menuitem', { name: t('act.preview') }).click();
    };
    const file = await downloaded(page, see);
    expect(file.suggestedFilename()).toBe('Sample – quote.en.docx');
    expect(textOf(readFileSync(await file.path())).join('\n')).toContain('Q-2026-000000');

    const problems = [{ code: 'unknown-token', part: 'document', message: 'x', tag: '{nobody.name}' }];
    await page.route('**/preview', (route) =>
      route.fulfill({
        status: 422,
        json: { data: null, error: { status: 422, details: { code: 'quote-template.invalid', problems } } },
      })
    );
    await see();
    await page.getByRole('alert').getByText('{nobody.name}').waitFor();
  });
});
