import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { salesDocumentCommands } from '../../../wire/commands/sales-document';

const UID = 'api::sales-document.sales-document';

export default factories.createCoreController(UID, ({ strapi }) =>
  commandActions(strapi, UID, salesDocumentCommands)
);
