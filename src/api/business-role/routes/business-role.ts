import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::business-role.business-role');
