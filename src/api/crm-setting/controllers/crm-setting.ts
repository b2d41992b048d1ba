import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::crm-setting.crm-setting');
