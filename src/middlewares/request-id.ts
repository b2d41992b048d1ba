import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const ACCEPTED = /^[\w.-]{8,64}$/;

/** Every answer and every log line of a request carry the same id; a caller may bring its own. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  const given = ctx.get('X-Request-Id');
  ctx.state.requestId = ACCEPTED.test(given) ? given : randomUUID();
  ctx.set('X-Request-Id', ctx.state.requestId as string);
  await next();
};
