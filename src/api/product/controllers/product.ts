import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { productCommands } from '../../../wire/commands/product';

const uid = 'api::product.product';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, productCommands)
);
