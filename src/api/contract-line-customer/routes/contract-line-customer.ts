import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::contract-line-customer.contract-line-customer', {
  only: ['find', 'findOne'],
});
