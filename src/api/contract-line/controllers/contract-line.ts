import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::contract-line.contract-line');
