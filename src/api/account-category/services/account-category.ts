import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::account-category.account-category');
