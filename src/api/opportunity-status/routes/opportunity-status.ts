import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::opportunity-status.opportunity-status');
