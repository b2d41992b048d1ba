import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { memoCommands } from '../../../wire/commands/memo';

const UID = 'api::memo.memo';

export default factories.createCoreController(UID, ({ strapi }) => commandActions(strapi, UID, memoCommands));
