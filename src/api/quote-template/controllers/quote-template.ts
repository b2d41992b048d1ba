import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { quoteTemplateCommands } from '../../../wire/commands/quote-template';

const UID = 'api::quote-template.quote-template';

export default factories.createCoreController(UID, ({ strapi }) =>
  commandActions(strapi, UID, quoteTemplateCommands)
);
