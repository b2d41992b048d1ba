import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { story } from './support';
import { SCREENS, type ScreenToSee } from './screens';

const IMAGES = path.resolve(__dirname, '../../docs/images');
mkdirSync(IMAGES, { recursive: true });

/** `npm run screenshots`: docs/images/<name>.png of every screen, with the demo firm. */
describe('a picture', () => {
  story.each(SCREENS.map((screen): [string, ScreenToSee] => [screen.name, screen]))(
    'of %s',
    async ({ openAs }, name, screen) => {
      const page = await openAs('super-admin', await screen.path());
      await screen.whole(page).waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(IMAGES, `${name}.png`), scale: 'css' });
    }
  );
});
