import type { Page } from 'playwright-core';
import { makeAccount, makeCatalogue, makeDeal, type Catalogue } from '../support/world';
import { axe, callerAs, program, story } from './support';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const addressOf = (quote: string): string => `/plugins/crm/quotes/${quote}`;
const cell = (page: Page, line: number, column: number) =>
  page.locator(`tr[aria-rowindex="${line + 1}"] [data-cell$="/${column}"]`);
const text = (page: Page, line: number, column: number) => cell(page, line, column).innerText();

const type = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys)
    if (/^(Enter|Tab|Escape|Arrow\w+|Control\+.+|Alt\+.+)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
};

const save = async (page: Page): Promise<void> => {
  await type(page, 'Control+Enter');
  await page.getByText(/^Saved /).waitFor();
};

const stored = async (quote: string) =>
  (await callerAs('sales-representative').get(`/crm/quotes/${quote}/workbench`)).body.data;

describe('the quote workbench', () => {
  story('is worked with the keyboard only, through lines and splits', async ({ openAs }) => {
    const deal = await makeDeal(program(), catalogue);
    const partner = await makeAccount(program(), catalogue, { name: `Zymurgy ${deal.quote}` });
    const page = await openAs('sales-representative', addressOf(deal.quote));

    await page.getByRole('button', { name: 'Add product' }).press('Enter');
    await type(page, 'Portal');
    await type(page, 'Enter');
    await cell(page, 1, 0).getByText('Portal licence').waitFor();
    await type(page, 'Escape');
    await page.getByRole('button', { name: 'Add project line' }).press('Enter');
    await cell(page, 2, 0).waitFor();
    await type(page, 'Set-up works', 'Tab', '2', 'Tab', 'Tab', '1,250.50', 'Enter');
    await page.getByText('2,501.00').first().waitFor();

    await cell(page, 1, 1).focus();
    await type(page, '10', 'Enter');
    await page.locator('tr[aria-rowindex="2"]').getByText('90.00', { exact: true }).waitFor(); // from ten on
    await type(page, 'Alt+ArrowUp');
    expect(await text(page, 1, 0)).toBe('Set-up works');
    await type(page, 'Control+z');
    expect(await text(page, 1, 0)).toBe('Portal licence');

    await page.getByRole('button', { name: 'Add payer' }).press('Enter');
    await page.getByRole('combobox', { name: 'Customer' }).focus();
    await type(page, 'Partner of');
    await page.getByRole('option', { name: `Zymurgy ${deal.quote}` }).waitFor();
    await type(page, 'ArrowDown', 'Enter');
    const share = page.getByLabel(`Share of Partner of ${deal.quote} in percent`);
    await share.focus();
    await type(page, '35', 'ArrowUp', '60');
    await page.getByText('Sum 95% – 5% missing').waitFor();
    await type(page, '65');
    await page.getByText('Sum 100% ✓').first().waitFor();
    await save(page);

    const { lines, payers } = await stored(deal.quote);
    expect(
      lines.map((line: { name: string; unitPrice: string }) => [line.name, Number(line.unitPrice)])
    ).toEqual([
      ['Portal licence', 90],
      ['Set-up works', 1250.5],
    ]);
    expect(
      payers.map((payer: { account: string; billingSplitPercent: string }) => [
        payer.account,
        Number(payer.billingSplitPercent),
      ])
    ).toEqual([
      [deal.account, 65],
      [partner, 35],
    ]);
    expect(await axe(page, 'main')).toEqual([]);
  });

  story('lets two people edit one quote, and asks where both changed the same', async ({ openAs }) => {
    const deal = await makeDeal(program(), catalogue);
    const line = { type: 'project', quantity: 1, unitPrice: '100', taxRate: 0 };
    const lines = [
      { ...line, name: 'First' },
      { ...line, name: 'Second' },
    ];
    await callerAs('sales-representative').put(`/crm/quotes/${deal.quote}/whole`, { version: 1, lines });
    const kim = await openAs('sales-representative', addressOf(deal.quote));
    const lee = await openAs('second-sales-representative', addressOf(deal.quote));

    await cell(kim, 1, 1).focus();
    await type(kim, '5', 'Enter');
    await cell(lee, 1, 1).focus();
    await type(lee, '7', 'Enter');
    await type(lee, 'ArrowLeft', 'Renamed by Lee', 'Enter');
    await save(lee);

    await type(kim, 'Control+Enter');
    const dialog = kim.getByRole('dialog');
    await dialog.getByText('First – Quantity').waitFor();
    await dialog.getByRole('radio', { name: '5' }).press('Space');
    await dialog.getByRole('button', { name: 'Take this over' }).press('Enter');
    await cell(kim, 2, 0).getByText('Renamed by Lee').waitFor();
    await cell(kim, 1, 0).focus();
    await save(kim);

    const kept = await stored(deal.quote);
    expect(
      kept.lines.map(({ name, quantity }: { name: string; quantity: string }) => [name, Number(quantity)])
    ).toEqual([
      ['First', 5],
      ['Renamed by Lee', 1],
    ]);
  });
});
