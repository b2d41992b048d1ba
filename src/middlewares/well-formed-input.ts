import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../domain/shared/rule-violation';

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character: both are refused before anything reads them. */
const ILL_FORMED = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) throw new RuleViolation('request.malformed-url');
    throw error;
  }
};

export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ILL_FORMED.test(decoded(ctx.url))) throw new RuleViolation('text.not-well-formed', { path: 'url' });
  await next();
};
