import type { Page } from 'playwright-core';
import { type Catalogue, makeCatalogue } from '../support/world';
import { program, story, wordsIn } from './support';

const words = wordsIn('ko');
const t = words.of('catalogue');

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

/** Every field of the form that is refused, with what stands below it; in the page's own language. */
const refused = (page: Page): Promise<[string, string][]> =>
  page.evaluate(`[...document.querySelectorAll('[role=dialog] [id$="-error"]')].map((told) => [
    document.querySelector('[aria-describedby~="' + told.id + '"]').name, told.textContent,
  ])`);

describe('what is refused stands at its field, in the language of the person', () => {
  story('an empty form, and a code that exists', async ({ openAs }) => {
    const { body } = await program().get(`/api/products/${catalogue.software}`, { populate: 'category' });
    const { code, category } = body.data as { code: string; category: { name: string } };
    const page = await openAs('price-book-editor', '/plugins/crm/catalogue/products', { locale: 'ko' });
    await page.getByRole('button', { name: t('product.new') }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: t('product.create') }).click();
    const required = words.refusal('field.required');
    await form.getByText(required).first().waitFor();
    expect(await refused(page)).toStrictEqual([
      ['name', required],
      ['code', required],
      ['category', required],
    ]);

    const field = (name: string) => form.getByLabel(words.label('product', name));
    await field('name').fill('같은 코드');
    await field('code').fill(code);
    await field('taxRate').fill('101');
    await field('category').pressSequentially(category.name);
    await page.getByRole('option', { name: category.name, exact: true }).click();
    await form.getByRole('button', { name: t('product.create') }).click();
    await form.getByText(words.refusal('number.out-of-range')).waitFor();
    expect(await refused(page)).toStrictEqual([['taxRate', words.refusal('number.out-of-range')]]);

    await field('taxRate').fill('10');
    await form.getByRole('button', { name: t('product.create') }).click();
    await form.getByText(words.refusal('record.not-unique')).waitFor();
    expect(await refused(page)).toStrictEqual([['code', words.refusal('record.not-unique')]]);
  });
});
