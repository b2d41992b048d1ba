import type { Locator, Page } from 'playwright-core';
import { type Catalogue, makeCatalogue, makeDeal } from '../support/world';
import { type Look, program, story, wordsIn } from './support';

const words = wordsIn('en');
const t = words.of('workbench');

const LOOKS: readonly (readonly [string, Look])[] = [
  ['large and light', { theme: 'light', width: 1280 }],
  ['small and dark', { theme: 'dark', width: 768 }],
];

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await makeCatalogue(program());
});

const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** A notice on the screen, which stays as long as the mouse is on its button. */
const tell = async (page: Page): Promise<Locator> => {
  await button(page, t('more')).click();
  await page.getByRole('menuitem', { name: t('act.deactivate') }).click();
  const notice = page.getByRole('listitem').filter({ hasText: t('done.deactivate') });
  await notice.getByRole('button').hover();
  return notice;
};

/** Names of buttons and links in sight that a click in their middle would not reach; in the page's own language. */
const outOfReach = (page: Page, within: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelector('${within}').querySelectorAll('button:enabled, a[href]')]
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight)
    .filter(({ each, box }) => {
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return !hit || !(each.contains(hit) || hit.contains(each));
    })
    .map(({ each }) => each.textContent || each.ariaLabel)`);

const topOf = async (element: Locator): Promise<number> => (await element.boundingBox())?.y ?? 0;

describe('what is told in passing keeps nobody from going on', () => {
  story.each(LOOKS)('%s', async ({ openAs }, _look, look) => {
    const { quote } = await makeDeal(program(), catalogue);
    const page = await openAs('sales-representative', `/plugins/crm/quotes/${quote}`, look);
    const notice = await tell(page);
    expect(await page.locator('[aria-live=polite]').filter({ has: notice }).count()).toBe(1);
    expect(await outOfReach(page, 'main')).toStrictEqual([]);
    expect(await topOf(notice)).toBeGreaterThan(await topOf(page.getByRole('grid')));

    await button(page, t('act.edit')).press('Enter');
    const drawer = page.getByRole('dialog');
    await button(drawer, words.of('shared')('form.save')).waitFor();
    expect(await notice.count()).toBe(1);
    expect(await outOfReach(page, '[role=dialog]')).toStrictEqual([]);
  });
});
