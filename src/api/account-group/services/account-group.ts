import { factories } from '@strapi/strapi';
import type { AccountsInput } from '../../../wire/commands/account-group';
import { addAccounts, removeAccounts } from '../commands/change-accounts';

type Input = AccountsInput & { readonly documentId: string };

export default factories.createCoreService('api::account-group.account-group', ({ strapi }) => ({
  addAccounts: (input: Input) => addAccounts(strapi, input),
  removeAccounts: (input: Input) => removeAccounts(strapi, input),
}));
