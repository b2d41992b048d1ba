import type { Core } from '@strapi/strapi';
import { actorKey, currentActor, type Actor } from './actor';

/** The actor of the request (or scope) that is running now. */
export const whoIsAsking = (strapi: Core.Strapi): Actor =>
  currentActor(() => strapi.requestContext.get()?.state);

export const keyOfWhoIsAsking = (strapi: Core.Strapi): string => actorKey(whoIsAsking(strapi));
