import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { PRICE_BOOK_COMMANDS } from '../../../wire/commands/price-book';

const uid = 'api::price-book.price-book';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, PRICE_BOOK_COMMANDS)
);
