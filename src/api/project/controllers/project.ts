import { factories } from '@strapi/strapi';
import { commandActions } from '../../../platform/commands/mount';
import { projectCommands } from '../../../wire/commands/project';

const uid = 'api::project.project';

export default factories.createCoreController(uid, ({ strapi }) =>
  commandActions(strapi, uid, projectCommands)
);
