import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { partnerCommands } from '../../../wire/commands/partner';

const uid = 'api::partner.partner';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, partnerCommands)
);
