import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { priceBookCommands } from '../../../wire/commands/price-book';

const uid = 'api::price-book.price-book';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, priceBookCommands)
);
