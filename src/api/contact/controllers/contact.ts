import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { contactCommands } from '../../../wire/commands/contact';

const uid = 'api::contact.contact';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, contactCommands)
);
