import type { Page } from 'playwright-core';

/** What happened in a page beside what is seen. */
export interface Watched {
  /** Everything the page said, for the evidence. */
  readonly log: readonly string[];
  /** What must not happen in any story: errors of scripts, answers that nobody foresaw. */
  readonly faults: readonly string[];
}

/** Chromium tells every refusal there, too; those are judged by their status. */
const IS_REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;
/** The page went on before the answer came: nobody waits for it. */
const LEFT_ALONE = 'net::ERR_ABORTED';

const addressOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '');

export const watch = (page: Page): Watched => {
  const log: string[] = [];
  const faults: string[] = [];
  const note = (text: string, isFault: boolean): void => {
    log.push(text);
    if (isFault) faults.push(text);
  };
  page.on('console', (message) => {
    const isFault = message.type() === 'error' && !IS_REFUSAL.test(message.text());
    note(`console ${message.type()}: ${message.text()}`, isFault);
  });
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`, true));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    note(`${request.method()} ${addressOf(request.url())}: ${why}`, why !== LEFT_ALONE);
  });
  page.on('response', (response) => {
    const [method, status] = [response.request().method(), response.status()];
    if (status >= 400) note(`${method} ${addressOf(response.url())}: ${status}`, status >= 500);
  });
  return { log, faults };
};
