import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::quote-line-customer.quote-line-customer');
