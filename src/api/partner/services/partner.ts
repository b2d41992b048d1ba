import { factories } from '@strapi/strapi';
import type { NewPersonInput } from '../../../wire/commands/account-input';
import { addConsultant } from '../commands/add-consultant';

export default factories.createCoreService('api::partner.partner', ({ strapi }) => ({
  addConsultant: (input: NewPersonInput & { readonly documentId: string }) => addConsultant(strapi, input),
}));
