import { factories } from '@strapi/strapi';
import type { AssignmentInput } from '../../../wire/commands/project';
import { bulkAssignClient } from '../commands/bulk-assign-client';

export default factories.createCoreService('api::project.project', ({ strapi }) => ({
  bulkAssignClient: (input: AssignmentInput) => bulkAssignClient(strapi, input),
}));
