import type { Locator, Page } from 'playwright-core';
import type { Words } from './support';

/** A quote on its workbench, and the language it is worked in. */
export interface Bench {
  readonly page: Page;
  readonly words: Words;
}

/** Lines and columns count from 1 and 0, as the eye does: the name is column 0. */
export const cell = (page: Page, line: number, column: number): Locator =>
  page.locator(`tr[aria-rowindex="${line + 1}"] [data-cell$="/${column}"]`);

const KEY = /^(Enter|Tab|Escape|Space|Home|Arrow\w+|(Shift|Control|Alt)\+.+)$/;

/** Names of keys are pressed, everything else is typed. */
export const type = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys)
    if (KEY.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
};

/** Everything in the table of amounts, row by row: each line, the taxes, the total. */
export const amountsOf = async ({ page, words }: Bench): Promise<string[][]> => {
  const rows = await page
    .getByRole('table', { name: words.of('workbench')('amounts') })
    .locator('tbody tr')
    .all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
};

export const isSaved = ({ page, words }: Bench): Promise<void> =>
  page.getByText(`● ${words.of('workbench')('unsaved')}`, { exact: true }).waitFor({ state: 'detached' });
