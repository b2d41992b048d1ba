import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { withRequestId } from '../platform/logging/format';

const ACCEPTED = /^[\w.-]{8,64}$/;

/** Every answer and every log line of a request carry the same id; a caller may bring its own. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  const given = ctx.get('X-Request-Id');
  const requestId = ACCEPTED.test(given) ? given : randomUUID();
  ctx.set('X-Request-Id', requestId);
  await withRequestId(requestId, next);
};
