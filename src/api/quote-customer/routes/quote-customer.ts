import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::quote-customer.quote-customer');
