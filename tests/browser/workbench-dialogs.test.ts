import type { Locator, Page } from 'playwright-core';
import { makeCatalogue, makeDeal } from '../support/world';
import { axe, callerAs, type Look, program, story, wordsIn } from './support';

const LOOKS: readonly (readonly [string, Look & { readonly locale: 'en' | 'ko' | 'pt-BR' }])[] = [
  ['large and light, in English', { locale: 'en', theme: 'light', width: 1280 }],
  ['small and dark, in Korean', { locale: 'ko', theme: 'dark', width: 768 }],
  ['small and light, in Portuguese', { locale: 'pt-BR', theme: 'light', width: 768 }],
];

const IN_MENU = ['act.currency', 'act.price-book', 'act.lose'] as const;
const SHOWN = ['act.generate', 'act.sell', 'act.edit'] as const;

let quote: string;
beforeAll(async () => {
  const catalogue = await makeCatalogue(program());
  ({ quote } = await makeDeal(program(), catalogue));
  const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 10 };
  await callerAs('super-admin').put(`/crm/quotes/${quote}/whole`, { version: 1, lines: [line] });
});

const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

describe('everybody can use the dialogs of a quote', () => {
  story.each(LOOKS)('%s', async ({ openAs }, _look, look) => {
    const t = wordsIn(look.locale).of('workbench');
    const page = await openAs('super-admin', `/plugins/crm/quotes/${quote}`, look);
    /** Whoever closes it by the keyboard goes on where they opened it. */
    const judge = async (act: string, opener: Locator): Promise<void> => {
      await dialogOf(page).getByRole('button').first().waitFor();
      expect({ act, found: await axe(page, '[role=dialog], [role=alertdialog]') }).toEqual({
        act,
        found: [],
      });
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      await opener.and(page.locator(':focus')).waitFor();
    };
    for (const act of IN_MENU) {
      const more = page.getByRole('button', { name: t('more'), exact: true });
      await more.click();
      await page.getByRole('menuitem', { name: t(act) }).click();
      await judge(act, more);
    }
    for (const act of SHOWN) {
      const opener = page.getByRole('button', { name: t(act), exact: true });
      await opener.click();
      await judge(act, opener);
    }
  });
});
