import type { Page } from 'playwright-core';
import { makeCatalogue, makeRecord, unique, type Catalogue } from '../support/world';
import { axe, callerAs, program, story } from './support';

/** A book without prices, and the names of what can be priced in it. */
const makeBook = async () => {
  const catalogue: Catalogue = await makeCatalogue(program());
  const book = await makeRecord(program(), 'price-books', { name: unique('Pasted book') });
  const { body } = await callerAs('price-book-editor').get(`/crm/price-books/${book}/prices`);
  const named = (list: 'products' | 'units', id: string): { name: string; code: string } =>
    body.data[list].find(({ documentId }: { documentId: string }) => documentId === id);
  const product = named('products', catalogue.software).code;
  return { book, product, unit: named('units', catalogue.unit).name };
};

/** As the browser hands over what a spreadsheet put on the clipboard; the page's own language, not the tests'. */
const paste = (page: Page, rows: readonly (readonly string[])[]): Promise<unknown> => {
  const text = JSON.stringify(rows.map((row) => row.join('\t')).join('\n'));
  return page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${text});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('[role=grid]').dispatchEvent(event);
  })()`);
};

describe('a price book', () => {
  story(
    'takes prices from a spreadsheet, tells what is wrong at its cell, and saves them at once',
    async ({ openAs }) => {
      const { book, product, unit } = await makeBook();
      const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${book}/prices`);
      await page.getByRole('button', { name: 'Add price' }).click();
      await page.getByRole('grid').focus();
      await paste(page, [
        [product, unit, '', '', '0', 'EUR', '1,200.50'],
        [product, unit, '', '', '10', 'EUR', 'on request'],
      ]);
      await page.getByText('1 cell needs attention').waitFor();
      await page.getByRole('gridcell', { name: 'on request' }).click();
      await page.keyboard.type('990');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Save prices' }).click();
      await page.getByText('2 prices were saved.').waitFor();
      await page.reload();
      await page.getByRole('gridcell', { name: '1,200.50' }).waitFor();
      await page.getByRole('gridcell', { name: '990.00' }).waitFor();
      expect(await axe(page)).toStrictEqual([]);
    }
  );

  story('shows every price before and after all are raised by percent', async ({ openAs }) => {
    const { priceBook } = await makeCatalogue(program());
    const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${priceBook}/prices`);
    await page.getByRole('button', { name: 'Change all prices…' }).click();
    await page.getByLabel('Percent').fill('5');
    await page.getByRole('cell', { name: 'EUR 105.00' }).waitFor();
    await page.getByRole('button', { name: 'Change 3 prices' }).click();
    await page.getByRole('gridcell', { name: '1,050.00' }).waitFor();
  });
});
