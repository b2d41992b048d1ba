import { factories } from '@strapi/strapi';
import type { OverviewQuery } from '../../../wire/commands/price';
import { overview } from '../commands/overview';

export default factories.createCoreService('api::price.price', ({ strapi }) => ({
  overview: (query: OverviewQuery) => overview(strapi, query),
}));
