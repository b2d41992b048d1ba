import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::history-entry.history-entry', { only: ['find', 'findOne'] });
