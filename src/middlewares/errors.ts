import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { RuleViolation } from '../domain/shared/rule-violation';
import { refusalOfDatabase } from '../platform/database/database-error';
import { problemOf } from '../platform/http/refusal-to-http';
import { sentenceOf } from '../platform/http/sentences';
import { logOverload } from '../platform/logging/overload';
import { whyNotRecognised } from '../platform/rights-cache/remember-rights';

/** The Content Manager shows `message` to people; to programs it says the code. */
const messageFor = (path: string, code: string): string =>
  path.startsWith('/content-manager/') ? sentenceOf(code) : code;

/** Half a JSON, or none: the body parser's error carries the text it could not read. It is the caller's fault, no event for the log. */
const refusalOfBody = (error: unknown): unknown =>
  error instanceof Error && 'body' in error && 'status' in error && error.status === 400
    ? new RuleViolation('request.malformed-body')
    : error;

/**
 * What Strapi says when it could not look up the relations of a record at all; of those that are missing it names the
 * number. A database that is gone is no mistake of the caller.
 */
const NOT_LOOKED_UP = 'Invalid relations';

const faultOfLookUp = (error: unknown): unknown =>
  error instanceof errors.ValidationError && error.message === NOT_LOOKED_UP
    ? new Error('The relations could not be looked up', { cause: error })
    : error;

/** Says refusals of the business and of the database in HTTP; everything else is Strapi's to format. */
const sayErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      const error = whyNotRecognised(ctx) ?? thrown;
      const refusal = refusalOfDatabase(refusalOfBody(error));
      if (!(refusal instanceof RuleViolation)) throw faultOfLookUp(error);
      logOverload(strapi, refusal);
      const problem = problemOf(refusal);
      ctx.status = problem.status;
      ctx.body = { data: null, error: { ...problem, message: messageFor(ctx.path, refusal.code) } };
    }
  };

export default sayErrors;
