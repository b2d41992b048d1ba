import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::quote-template.quote-template');
