import { posix } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { FailedAttempts } from './failed-attempts';

const FAILURES = 10;
const WINDOW_MS = 5 * 60_000;
const ADDRESSES = 50_000;

/** Where somebody proves who he is, by password or code, at either door. */
const PROVING = new Set([
  '/admin/login',
  '/admin/register',
  '/admin/forgot-password',
  '/admin/reset-password',
  '/api/auth/local',
  '/api/auth/forgot-password',
  '/api/auth/reset-password',
  '/api/auth/change-password',
]);
/** The same in GraphQL, where one request may hold many. */
const PROVING_MUTATIONS = ['login', 'forgotPassword', 'resetPassword', 'changePassword'];

const attemptsOf = new WeakMap<Core.Strapi, FailedAttempts>();

const attempts = (strapi: Core.Strapi): FailedAttempts => {
  const known =
    attemptsOf.get(strapi) ??
    new FailedAttempts({ failures: FAILURES, windowMs: WINDOW_MS, addresses: ADDRESSES });
  attemptsOf.set(strapi, known);
  return known;
};

const begin = (strapi: Core.Strapi, ctx: Context): void => {
  const wait = attempts(strapi).begin(ctx.request.ip);
  if (wait === undefined) return;
  ctx.set('Retry-After', String(wait));
  throw new RuleViolation('login.too-many-attempts', { retryAfterSeconds: wait }, 'too-many');
};

/** As the router reads it: double slashes, a slash at the end and capitals lead to the same route. */
const isProving = ({ method, path }: Context): boolean =>
  method === 'POST' && PROVING.has(posix.normalize(path).toLowerCase().replace(/\/+$/, ''));

/**
 * After ten attempts that failed, an address waits for the rest of five minutes, whatever name or path it tries
 * (robustness AZ-09). Strapi's own limit in the panel counts each e-mail address for itself.
 */
export const limitLogins =
  (strapi: Core.Strapi): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const isCounted = isProving(ctx);
    if (isCounted) begin(strapi, ctx);
    await next();
    if (isCounted && ctx.status < 400) attempts(strapi).takeBack(ctx.request.ip);
  };

type Resolve = (parent: unknown, args: unknown, context: { koaContext: Context }, info: unknown) => unknown;

/** The same limit for each login of a GraphQL request. */
export const limitGraphqlLogins = (strapi: Core.Strapi) => {
  const limited = async (
    resolve: Resolve,
    parent: unknown,
    args: unknown,
    context: { koaContext: Context },
    info: unknown
  ): Promise<unknown> => {
    begin(strapi, context.koaContext);
    const result = await resolve(parent, args, context, info);
    attempts(strapi).takeBack(context.koaContext.request.ip);
    return result;
  };
  return {
    resolversConfig: Object.fromEntries(
      PROVING_MUTATIONS.map((name) => [`Mutation.${name}`, { middlewares: [limited] }])
    ),
  };
};
