import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::contract-customer.contract-customer', {
  only: ['find', 'findOne'],
});
