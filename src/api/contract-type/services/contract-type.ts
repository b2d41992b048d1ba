import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::contract-type.contract-type');
