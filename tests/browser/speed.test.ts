import type { Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, type Catalogue } from '../support/world';
import { callerAs, median, paintsOf, program, story } from './support';

/** What a hand feels as at once. */
const AT_ONCE_MS = 100;
const LINES = 300;
const PRICES = 2000;
const EDITS = 12;

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const expectOk = ({ status, body }: { status: number; body: unknown }): void => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
};

/** A draft with many lines, each paid by three. */
const makeLongQuote = async (): Promise<string> => {
  const { account, quote } = await makeDeal(program(), catalogue);
  const [second, third] = [await makeAccount(program(), catalogue), await makeAccount(program(), catalogue)];
  const line = { type: 'project', quantity: 1, unitPrice: '100', taxRate: 19 };
  const input = {
    version: 1,
    lines: Array.from({ length: LINES }, (_line, index) => ({ ...line, name: `Work ${index + 1}` })),
    customers: [
      { account, billingSplitPercent: 60, isRounding: true },
      { account: second, billingSplitPercent: 30 },
      { account: third, billingSplitPercent: 10 },
    ],
  };
  expectOk(await callerAs('sales-representative').put(`/crm/quotes/${quote}/whole`, input));
  return quote;
};

/** A book with a graduated price for each of many quantities. */
const makeLongBook = async (): Promise<string> => {
  const { software: product, unit, project } = catalogue;
  const book = await makeRecord(program(), 'price-books', { name: 'Graduated prices', projects: [project] });
  const prices = Array.from({ length: PRICES }, (_price, index) => ({
    product,
    unit,
    currency: 'EUR',
    unitPrice: 5000 - index,
    minQuantity: index + 1,
  }));
  const editor = callerAs('price-book-editor');
  for (const part of [prices.slice(0, PRICES / 2), prices.slice(PRICES / 2)])
    expectOk(await editor.put(`/crm/price-books/${book}/prices`, { prices: part }));
  return book;
};

const row = (page: Page, line: number) => page.locator(`tr[aria-rowindex="${line + 1}"]`);
const cell = (page: Page, line: number, column: number) =>
  row(page, line).locator(`[data-cell$="/${column}"]`);

/** What a person takes for the answer to a click. */
const OPENED_MS = 1000;
const OPENINGS = 5;

describe('within a second stands', () => {
  story("a customer's page with what is known of them, opened from the list", async ({ openAs }) => {
    const page = await openAs('sales-representative', '/plugins/crm/accounts?pageSize=100');
    const link = page.getByRole('link', { name: 'Hafenlogistik Nord GmbH', exact: true });
    const times: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      await link.waitFor();
      const began = performance.now();
      await link.click();
      await page.getByText('kontakt@hafenlogistik.example.com').first().waitFor();
      times.push(performance.now() - began);
      await page.goBack();
    }
    process.stdout.write(`Customer page: ${times.map(Math.round).join(', ')} ms\n`);
    expect(median(times)).toBeLessThan(OPENED_MS);
  });
});

describe('at once is', () => {
  story(`an edit in a quote of ${LINES} lines, and taking a line out`, async ({ openAs }) => {
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${await makeLongQuote()}`);
    await cell(page, 1, 1).focus();
    const keys = await paintsOf(page, 'keydown', 2 * EDITS, async () => {
      for (let line = 1; line <= EDITS; line += 1) {
        await page.keyboard.press('7');
        await page.keyboard.press('Enter');
        await row(page, line).getByText('700.00').waitFor();
      }
    });
    const clicks = await paintsOf(page, 'click', EDITS, async () => {
      for (let line = 1; line <= EDITS; line += 1) {
        await page.getByRole('button', { name: `Remove Work ${line}`, exact: true }).click();
        await page.getByText(`Work ${line}`, { exact: true }).waitFor({ state: 'detached' });
      }
    });
    expect({ keys, isAtOnce: median(keys) <= AT_ONCE_MS }).toEqual({ keys, isAtOnce: true });
    expect({ clicks, isAtOnce: median(clicks) <= AT_ONCE_MS }).toEqual({ clicks, isAtOnce: true });
  });

  story(`an edit among ${PRICES} prices`, async ({ openAs }) => {
    const book = await makeLongBook();
    const page = await openAs('price-book-editor', `/plugins/crm/catalogue/books/${book}/prices`);
    const grid = page.getByRole('grid');
    const price = (place: number) =>
      grid.locator(`[role=row][aria-rowindex="${place + 1}"] [aria-colindex="7"]`);
    await price(1).click();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(PRICES + 1));
    const keys = await paintsOf(page, 'keydown', 2 * EDITS, async () => {
      for (let place = 1; place <= EDITS; place += 1) {
        await page.keyboard.press('9');
        await page.keyboard.press('Enter');
        await price(place).and(page.locator('[data-changed=true]')).waitFor();
      }
    });
    expect({ keys, isAtOnce: median(keys) <= AT_ONCE_MS }).toEqual({ keys, isAtOnce: true });
  });
});
