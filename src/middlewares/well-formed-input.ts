import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../domain/shared/rule-violation';

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character: both are refused before anything reads them. */
const ILL_FORMED = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const MAX_NESTING = 32;

/** Every object seems to have an attribute `constructor`: Strapi's check for unknown keys lets these through. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url.replace(/\+/g, ' '));
  } catch (error) {
    if (error instanceof URIError) throw new RuleViolation('request.malformed-url');
    throw error;
  }
};

const check = (value: unknown, path: readonly string[]): void => {
  if (path.length > MAX_NESTING) throw new RuleViolation('request.nested-too-deep', { max: MAX_NESTING });
  if (typeof value === 'string' && ILL_FORMED.test(value))
    throw new RuleViolation('text.not-well-formed', { errors: [{ path }] });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (INHERITED.has(key))
      throw new RuleViolation('request.malformed', { errors: [{ path: [...path, key] }] });
    if (ILL_FORMED.test(key)) throw new RuleViolation('text.not-well-formed', { errors: [{ path }] });
    check(item, [...path, key]);
  }
};

export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ILL_FORMED.test(decoded(ctx.url)))
    throw new RuleViolation('text.not-well-formed', { errors: [{ path: ['url'] }] });
  check(ctx.query, []);
  check((ctx.request as { body?: unknown }).body, []);
  await next();
};
