import { factories } from '@strapi/strapi';
import { projects } from '../commands/projects';

export default factories.createCoreService('api::account.account', ({ strapi }) => ({
  projects: (input: { readonly documentId: string }) => projects(strapi, input),
}));
