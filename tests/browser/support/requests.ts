import type { Page, Request } from 'playwright-core';

const IS_DATA = /^\/(crm|content-manager|admin|upload|i18n)\//;
const IS_FILE = /\.(js|css|json|png|svg|woff2?|ico)$/;

export interface Requests {
  /** `GET /crm/accounts/…?…` in the order they were sent; files of the panel itself do not count. */
  readonly all: readonly string[];
  /** Those that were sent more than once. */
  readonly repeated: readonly string[];
}

const lineOf = (request: Request): string | undefined => {
  const { pathname, search } = new URL(request.url());
  const isNavigation = request.isNavigationRequest();
  if (isNavigation || !IS_DATA.test(pathname) || IS_FILE.test(pathname)) return undefined;
  return `${request.method()} ${pathname}${search}`;
};

/** What the page asks the server while `act` runs; `act` waits for what it shows. */
export const requestsOf = async (page: Page, act: () => Promise<void>): Promise<Requests> => {
  const all: string[] = [];
  const note = (request: Request): void => {
    const line = lineOf(request);
    if (line) all.push(line);
  };
  page.on('request', note);
  try {
    await act();
  } finally {
    page.off('request', note);
  }
  return { all, repeated: [...new Set(all.filter((line, index) => all.indexOf(line) !== index))] };
};
