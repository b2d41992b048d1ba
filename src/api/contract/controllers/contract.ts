import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { contractCommands } from '../../../wire/commands/contract';

export default factories.createCoreController('api::contract.contract', ({ strapi }) =>
  commandActions(strapi, 'api::contract.contract', contractCommands)
);
