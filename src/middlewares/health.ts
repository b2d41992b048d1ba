import type { Core } from '@strapi/strapi';
import { readiness } from '../platform/health/readiness';

/** `/_health`: the process lives. `/_ready`: database, schema and jobs are there, so requests will succeed. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (ctx.path === '/_health') {
      ctx.body = { status: 'alive' };
      return;
    }
    if (ctx.path !== '/_ready') {
      await next();
      return;
    }
    const report = await readiness(strapi);
    ctx.status = report.ready ? 200 : 503;
    ctx.body = report;
  };
