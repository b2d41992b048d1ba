import type { Page } from 'playwright-core';

/** The browser tells no faster ones, and measures in steps of 8 ms. */
const SHORTEST_TOLD_MS = 16;

const OBSERVE = `{
  const told = [];
  const note = (list) => told.push(...list.map(({ name, duration }) => ({ name, duration })));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: ${SHORTEST_TOLD_MS} });
  globalThis.endOfPaints = () => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => {
      note(observer.takeRecords());
      observer.disconnect();
      resolve(told);
    }));
  });
}`;

/**
 * Milliseconds from each of these events, `keydown` or `click`, to the paint that follows it, while `act` runs: the
 * browser's own measure, from the hand to the screen. `act` causes `count` of them and waits for what they change.
 */
export const paintsOf = async (
  page: Page,
  event: 'keydown' | 'click',
  count: number,
  act: () => Promise<void>
): Promise<readonly number[]> => {
  await page.evaluate(OBSERVE);
  await act();
  const told: { name: string; duration: number }[] = await page.evaluate('endOfPaints()');
  const slow = told.filter(({ name }) => name === event).map(({ duration }) => duration);
  const fast = Array.from({ length: Math.max(0, count - slow.length) }, () => SHORTEST_TOLD_MS);
  return [...fast, ...slow].sort((one, other) => one - other);
};

export const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
