import type { Look } from './support';
import { axe, story } from './support';
import { SCREENS, type ScreenToSee } from './screens';

const LOOKS: readonly Look[] = [
  { locale: 'en', theme: 'light', width: 1280 },
  { locale: 'ko', theme: 'dark', width: 768 },
  { locale: 'pt-BR', theme: 'light', width: 768 },
];

const byName = SCREENS.map((screen): [string, ScreenToSee] => [screen.name, screen]);

/** In the page, whose types are not known here: only what it shows scrolls, the window itself does not. */
const TOO_LARGE = `['Width', 'Height'].filter((side) =>
  document.documentElement['scroll' + side] > document.documentElement['client' + side])`;

/** Ids of texts that nobody translated look like `crm.customers.title`. */
const UNTRANSLATED = /\bcrm\.[a-z-]+\.[a-z.-]+/;

describe('everybody can use', () => {
  story.each(byName)(
    '%s: large or small, light or dark, in three languages',
    async ({ openAs }, _name, screen) => {
      for (const look of LOOKS) {
        const page = await openAs('super-admin', await screen.path(), look);
        await screen.whole(page).waitFor();
        expect({ look, found: await axe(page, screen.ours) }).toEqual({ look, found: [] });
        expect(await page.locator('main').first().innerText()).not.toMatch(UNTRANSLATED);
        const tooLarge = await page.evaluate(TOO_LARGE);
        expect({ look, tooLarge }).toEqual({ look, tooLarge: [] });
      }
    }
  );
});
