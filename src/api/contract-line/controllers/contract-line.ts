import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { contractLineCommands } from '../../../wire/commands/contract';

export default factories.createCoreController('api::contract-line.contract-line', ({ strapi }) =>
  commandActions(strapi, 'api::contract-line.contract-line', contractLineCommands)
);
