import { factories } from '@strapi/strapi';
import { anonymize } from '../commands/anonymize';

export default factories.createCoreService('api::contact.contact', ({ strapi }) => ({
  anonymize: (input: { readonly documentId: string }) => anonymize(strapi, input),
}));
