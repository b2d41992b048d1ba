import { factories } from '@strapi/strapi';
import { ofAccount } from '../questions/of-account';

export default factories.createCoreService('api::memo.memo', ({ strapi }) => ({
  ofAccount: (input: Parameters<typeof ofAccount>[1]) => ofAccount(strapi, input),
}));
