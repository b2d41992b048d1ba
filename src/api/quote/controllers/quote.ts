import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { quoteCommands } from '../../../wire/commands/quote';

export default factories.createCoreController('api::quote.quote', ({ strapi }) =>
  commandActions(strapi, 'api::quote.quote', quoteCommands)
);
