import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../domain/shared/rule-violation';
import { crmUids } from '../platform/database/metadata';

const RECORD = /^\/api\/([a-z-]+)(?:\/[^/]+)?$/;

/** A record is sent as `{ "data": … }`; a key beside it would be ignored, and its sender believe it was stored. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const plurals = new Set(crmUids(strapi).map((uid) => strapi.contentTypes[uid]?.info.pluralName));
  return async (ctx, next) => {
    const plural = RECORD.exec(ctx.path)?.[1];
    const body = (ctx.request as { body?: unknown }).body;
    if (plural !== undefined && plurals.has(plural) && typeof body === 'object' && body !== null) {
      const unknown = Object.keys(body).filter((key) => key !== 'data');
      if (unknown.length > 0)
        throw new RuleViolation('request.malformed', {
          errors: unknown.map((key) => ({ path: ['body', key], message: 'Unknown key' })),
        });
    }
    await next();
  };
};
