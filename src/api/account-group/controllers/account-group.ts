import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { accountGroupCommands } from '../../../wire/commands/account-group';

const uid = 'api::account-group.account-group';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, accountGroupCommands)
);
