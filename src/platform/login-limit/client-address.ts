import type { Core } from '@strapi/strapi';

/**
 * Behind proxies the caller's address is the one that our outermost proxy has added; Koa would take the first in the
 * list, which the caller may have written himself (robustness AZ-10). Without a proxy the header counts for nothing.
 */
export const believeOnlyOurProxies = (strapi: Core.Strapi): void => {
  strapi.server.app.maxIpsCount = strapi.config.get<number>('server.proxies');
};
