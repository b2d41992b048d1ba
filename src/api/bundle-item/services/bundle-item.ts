import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::bundle-item.bundle-item');
