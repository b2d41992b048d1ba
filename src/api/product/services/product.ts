import { factories } from '@strapi/strapi';
import type { CopyProductInput } from '../../../wire/commands/product';
import { copyProduct } from '../commands/copy-product';

export default factories.createCoreService('api::product.product', ({ strapi }) => ({
  copy: (input: CopyProductInput & { documentId: string }) => copyProduct(strapi, input),
}));
