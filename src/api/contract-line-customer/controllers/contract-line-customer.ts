import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::contract-line-customer.contract-line-customer');
