import { errors } from '@strapi/utils';
import type { Context } from 'koa';

interface RelationsController {
  extractAndValidateRequestInfo(ctx: Context, id: unknown): Promise<unknown>;
}
interface ContentManager {
  readonly controllers: { relations: RelationsController };
}

/**
 * For a field that the caller may not read and for a record that they do not see, Strapi's relations answer 500:
 * they go on working with the nothing that `ctx.forbidden()` and `ctx.notFound()` leave behind.
 */
const saysNo = (relations: RelationsController): RelationsController => ({
  ...relations,
  async extractAndValidateRequestInfo(ctx, id) {
    const info = await relations.extractAndValidateRequestInfo.call(this, ctx, id);
    if (info !== undefined && info !== null && typeof info === 'object' && 'target' in info) return info;
    throw ctx.status === 403 ? new errors.ForbiddenError() : new errors.NotFoundError();
  },
});

export default (plugin: ContentManager): ContentManager => {
  plugin.controllers.relations = saysNo(plugin.controllers.relations);
  return plugin;
};
