import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { bundleCommands } from '../../../wire/commands/bundle';

const uid = 'api::bundle.bundle';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, bundleCommands)
);
