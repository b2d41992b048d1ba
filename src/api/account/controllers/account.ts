import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { accountCommands } from '../../../wire/commands/account';

const uid = 'api::account.account';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, accountCommands)
);
