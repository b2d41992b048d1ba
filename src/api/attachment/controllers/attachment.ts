import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { attachmentCommands } from '../../../wire/commands/attachment';

const UID = 'api::attachment.attachment';

export default factories.createCoreController(UID, ({ strapi }) =>
  commandActions(strapi, UID, attachmentCommands)
);
