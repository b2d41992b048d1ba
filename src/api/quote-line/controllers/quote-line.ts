import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { quoteLineCommands } from '../../../wire/commands/quote';

export default factories.createCoreController('api::quote-line.quote-line', ({ strapi }) =>
  commandActions(strapi, 'api::quote-line.quote-line', quoteLineCommands)
);
