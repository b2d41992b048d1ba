import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::crm-setting.crm-setting');
