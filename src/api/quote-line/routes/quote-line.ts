import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::quote-line.quote-line');
