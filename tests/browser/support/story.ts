import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { goTo, type Look, newContext } from './open';
import type { Person } from './people';
import { watch, type Watched } from './watch';

const EVIDENCE = path.resolve(__dirname, '../../../.browser-failures');

export interface Scene {
  /** A window of the person's own at a path below `/admin`, such as `/plugins/crm/accounts`. */
  readonly openAs: (person: Person, path: string, look?: Look) => Promise<Page>;
  /** A window in which nobody has logged in. */
  readonly openAsStranger: (path: string, look?: Look) => Promise<Page>;
}

interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watched: Watched;
}

const fileName = (story: string): string => story.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);

/** What every window showed when the story broke off; gives the paths. */
const keepEvidence = async (story: string, windows: readonly Window[]): Promise<string[]> => {
  mkdirSync(EVIDENCE, { recursive: true });
  const bases = windows.map((_window, index) => path.join(EVIDENCE, `${fileName(story)}-${index + 1}`));
  for (const [index, { page, watched }] of windows.entries()) {
    const base = bases[index] as string;
    writeFileSync(`${base}.log`, [page.url(), ...watched.log].join('\n'));
    await page.screenshot({ path: `${base}.png`, timeout: 10_000 }).catch((error: Error) => {
      writeFileSync(`${base}.png.txt`, error.message); // a page that hangs cannot be photographed
    });
    writeFileSync(`${base}.html`, await page.content());
  }
  return bases.map((base) => `${base}.png`);
};

const openWindow = async (
  windows: Window[],
  person: Person | undefined,
  path: string,
  look?: Look
): Promise<Page> => {
  const context = await newContext(person, look);
  const page = await context.newPage();
  windows.push({ context, page, watched: watch(page) });
  await goTo(page, path);
  return page;
};

const perform = async (tell: (scene: Scene) => Promise<void>, windows: Window[]): Promise<void> => {
  await tell({
    openAs: (person, path, look) => openWindow(windows, person, path, look),
    openAsStranger: (path, look) => openWindow(windows, undefined, path, look),
  });
  expect(windows.flatMap(({ watched }) => watched.faults)).toStrictEqual([]);
};

const run = async (name: string, tell: (scene: Scene) => Promise<void>): Promise<void> => {
  const windows: Window[] = [];
  try {
    await perform(tell, windows);
  } catch (error) {
    const kept = await keepEvidence(name, windows);
    if (error instanceof Error) error.message += `\n\nWhat was on the screen:\n${kept.join('\n')}`;
    throw error;
  } finally {
    for (const { context } of windows) await context.close();
  }
};

/**
 * A test in windows of its own. It fails, too, when a script of a page fails, a request finds no answer, or an answer
 * is one that nobody foresaw (5xx). Then screenshot, HTML and console lie in `.browser-failures`.
 */
export const story = (name: string, tell: (scene: Scene) => Promise<void>): void =>
  it(name, () => run(name, tell));

/** The same story for each; `%s` in its name is the first value. */
story.each =
  <Case extends readonly [string, ...unknown[]]>(cases: readonly Case[]) =>
  (name: string, tell: (scene: Scene, ...values: Case) => Promise<void>): void =>
    cases.forEach((values) => story(name.replace('%s', values[0]), (scene) => tell(scene, ...values)));
