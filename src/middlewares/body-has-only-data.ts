import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../domain/shared/rule-violation';
import { crmUids } from '../platform/database/metadata';
import { COMMANDS_BY_TYPE } from '../wire/commands';

/** Commands at a path of records, such as `POST /attachments`: what is sent to them is their own shape. */
const COMMANDS = new Set(
  Object.values(COMMANDS_BY_TYPE).flatMap((commands) =>
    Object.values(commands).map(({ method, path }) => `${method} /api${path}`)
  )
);

const RECORD = /^\/api\/([a-z-]+)(?:\/[^/]+)?$/;

/** A record is sent as `{ "data": … }`; a key beside it would be ignored, and its sender believe it was stored. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const plurals = new Set(crmUids(strapi).map((uid) => strapi.contentTypes[uid]?.info.pluralName));
  return async (ctx, next) => {
    const plural = COMMANDS.has(`${ctx.method} ${ctx.path}`) ? undefined : RECORD.exec(ctx.path)?.[1];
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
