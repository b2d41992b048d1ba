import { factories } from '@strapi/strapi';
import { sell } from '../commands/sell';
import { unlock } from '../commands/unlock';

export default factories.createCoreService('api::opportunity.opportunity', ({ strapi }) => ({
  sell: (input: Parameters<typeof sell>[1]) => sell(strapi, input),
  unlock: (input: Parameters<typeof unlock>[1]) => unlock(strapi, input),
}));
