import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::bundle-item.bundle-item');
