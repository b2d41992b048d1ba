import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::sales-document.sales-document', {
  only: ['find', 'findOne'],
});
