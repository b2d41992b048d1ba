import type { Core } from '@strapi/strapi';

/** Another type's verbs, with the shape that `src/wire` gives them: api folders do not import each other. */
export const serviceOf = <Service>(strapi: Core.Strapi, uid: string): Service =>
  strapi.service(uid as 'api::quote.quote') as unknown as Service;
