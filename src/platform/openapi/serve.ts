import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { buildDocument, type Described } from './build-document';
import { OPENAPI_PATH } from './path';

type Declared = Omit<Described, 'version'>;

const documents = new WeakMap<Core.Strapi, Promise<unknown>>();

/** Made once for a server: routes and types do not change while it runs. */
const documentOf = (strapi: Core.Strapi, declared: Declared): Promise<unknown> => {
  const made =
    documents.get(strapi) ??
    buildDocument(strapi, { ...declared, version: String(strapi.config.get('info.version')) });
  documents.set(strapi, made);
  return made;
};

/**
 * `GET /api/openapi.json`, for everybody who is logged in: the route names no right, and Strapi lets no anonymous
 * caller through to such a route.
 */
export const serveOpenApi = (strapi: Core.Strapi, declared: Declared): void => {
  const handler = async (ctx: Context): Promise<void> => {
    ctx.body = await documentOf(strapi, declared);
  };
  const route = { method: 'GET', path: OPENAPI_PATH, handler, info: { type: 'content-api' }, config: {} };
  strapi.server.routes({ type: 'content-api', routes: [route] } as never);
};
