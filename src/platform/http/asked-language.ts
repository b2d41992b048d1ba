import type { Core } from '@strapi/strapi';

/** The first of these languages (BCP-47) that the request at hand prefers, by its `Accept-Language`. */
export const askedLanguage = (strapi: Core.Strapi, languages: readonly string[]): string | undefined =>
  strapi.requestContext.get()?.acceptsLanguages([...languages]) || undefined;
