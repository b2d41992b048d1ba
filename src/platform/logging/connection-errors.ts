import type { Core } from '@strapi/strapi';

const BROKEN_CONNECTION = /^(ECONN|EPIPE|HPE_|ERR_STREAM_PREMATURE_CLOSE)/;

/**
 * Callers who hang up in the middle of something are every day's business, which Koa would print with its stack;
 * whatever else reaches it has escaped our error handling and is told as loudly as it deserves.
 */
export const logBrokenConnectionsQuietly = (strapi: Core.Strapi): void => {
  strapi.server.app.silent = true; // Koa itself, which Strapi's media library asks to print
  strapi.server.app.on('error', (error: NodeJS.ErrnoException) => {
    if (BROKEN_CONNECTION.test(error.code ?? '')) strapi.log.debug(`A connection broke: ${error.message}`);
    else strapi.log.error(error);
  });
};
