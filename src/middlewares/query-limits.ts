import type { Core } from '@strapi/strapi';
import { refuseExpensiveQuery, refuseExpensiveVariables } from '../platform/http/query-limits';

/** One place for both doors and GraphQL: what a query may cost is known before anything reads it. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  refuseExpensiveQuery(ctx.query);
  const { body } = ctx.request as { body?: { variables?: unknown } };
  if (ctx.path === '/graphql') refuseExpensiveVariables(body?.variables);
  await next();
};
