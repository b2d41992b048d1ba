import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::account-group.account-group');
