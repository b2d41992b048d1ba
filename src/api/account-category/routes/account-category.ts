import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::account-category.account-category');
