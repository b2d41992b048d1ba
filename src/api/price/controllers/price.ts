import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { priceCommands } from '../../../wire/commands/price';

const uid = 'api::price.price';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, priceCommands)
);
