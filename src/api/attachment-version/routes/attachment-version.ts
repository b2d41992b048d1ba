import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::attachment-version.attachment-version', {
  only: ['find', 'findOne'],
});
