import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { opportunityCommands } from '../../../wire/commands/opportunity';

export default factories.createCoreController('api::opportunity.opportunity', ({ strapi }) =>
  commandActions(strapi, 'api::opportunity.opportunity', opportunityCommands)
);
