import { factories } from '@strapi/strapi';
import type { AssignmentInput, FromTemplateInput } from '../../../wire/commands/project';
import { bulkAssignClient } from '../commands/bulk-assign-client';
import { fromTemplate } from '../commands/from-template';

export default factories.createCoreService('api::project.project', ({ strapi }) => ({
  bulkAssignClient: (input: AssignmentInput) => bulkAssignClient(strapi, input),
  fromTemplate: (input: FromTemplateInput) => fromTemplate(strapi, input),
}));
