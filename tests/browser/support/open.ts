import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PEOPLE, type Person } from './people';
import { stage } from './stage';

export interface Look {
  readonly locale?: 'en' | 'ko' | 'pt-BR';
  /** In CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
];
const HEIGHT = 900;
/** A busy machine is slow; a story that waits for what never comes still ends. */
const PATIENCE_MS = 45_000;

let launched: Promise<Browser> | undefined;

const browser = (): Promise<Browser> =>
  (launched ??= chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS }));

afterAll(async () => (await launched)?.close());

const TOURS = ['contentTypeBuilder', 'contentManager', 'apiTokens', 'strapiCloud'];
const DONE = { currentStep: 0, isCompleted: true };
const NO_GUIDED_TOUR = {
  enabled: false,
  hidden: true,
  completedActions: [],
  tours: Object.fromEntries(TOURS.map((tour) => [tour, DONE])),
};

/** Of Strapi's advertisement above every page; `false` is the id of an installation without one. */
const NEW_MEDIA_LIBRARY = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

const remembered = (person: Person | undefined, { locale = 'en', theme = 'light' }: Look) => ({
  ...(person && { jwtToken: JSON.stringify(stage().tokens[person]), isLoggedIn: 'true' }),
  STRAPI_GUIDED_TOUR: JSON.stringify(NO_GUIDED_TOUR),
  [NEW_MEDIA_LIBRARY]: 'true',
  STRAPI_THEME: theme,
  'strapi-admin-language': locale,
});

/** A browser of their own, as if they had logged in before; `undefined`: nobody has. */
export const newContext = async (person: Person | undefined, look: Look = {}): Promise<BrowserContext> => {
  const { width = 1280, theme = 'light', locale = 'en' } = look;
  const values = Object.entries(remembered(person, look));
  const context = await (
    await browser()
  ).newContext({
    baseURL: stage().baseUrl,
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    locale,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    storageState: {
      cookies: [],
      origins: [{ origin: stage().baseUrl, localStorage: values.map(([name, value]) => ({ name, value })) }],
    },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};

/** Goes to a path below `/admin` and waits until the panel shows a page there. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/admin${path}`);
  await page.locator('main').first().waitFor();
};

export const loginOf = (person: Person) => PEOPLE[person];
