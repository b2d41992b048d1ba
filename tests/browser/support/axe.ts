import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = new Set(['serious', 'critical']);

/** axe's own entry, once its source runs in the page. */
interface WithAxe {
  readonly axe: { run(part: string): Promise<AxeResults> };
}

/**
 * What axe-core calls serious or critical, `rule: selector` each: none on a screen that everybody can use. `part` is a
 * selector; around `main` stands Strapi's own menu.
 */
export const axe = async (page: Page, part = 'main'): Promise<string[]> => {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    (selector) => (globalThis as unknown as WithAxe).axe.run(selector),
    part
  );
  return violations
    .filter(({ impact }) => impact && GRAVE.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`)
    );
};
