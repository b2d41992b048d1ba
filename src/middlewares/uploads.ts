import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RuleViolation } from '../domain/shared/rule-violation';
import { MOST_REQUEST_BYTES, removeIncoming } from '../platform/uploads/incoming-files';

const tooLarge = () => new RuleViolation('upload.too-large', { maxBytes: MOST_REQUEST_BYTES }, 'too-large');

/** The parser limits files and fields, but not what stands around them: a name of a gigabyte, say. */
const limitWhole = (ctx: Context): void => {
  let received = 0;
  ctx.req.on('data', (chunk: Buffer) => {
    const before = received;
    received += chunk.length;
    if (before <= MOST_REQUEST_BYTES && received > MOST_REQUEST_BYTES) ctx.req.emit('error', tooLarge());
  });
};

/** Errors of the parser are the caller's: a broken form, or one that went away half-way. */
const refusalOf = (error: unknown): unknown => {
  const { httpCode } = error as { httpCode?: unknown };
  if (typeof httpCode !== 'number') return error;
  return httpCode === 413 ? tooLarge() : new RuleViolation('upload.malformed');
};

/**
 * Stands directly before `strapi::body`, which begins to read in the same turn. Limits a form as a whole, says
 * what is wrong with it, and leaves none of its files behind, whatever happens.
 */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (!ctx.is('multipart') || !['POST', 'PUT', 'PATCH'].includes(ctx.method)) {
    await next();
    return;
  }
  if ((ctx.request.length ?? 0) > MOST_REQUEST_BYTES) throw tooLarge();
  limitWhole(ctx);
  try {
    await next();
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await removeIncoming(ctx.req.headers);
  }
};
