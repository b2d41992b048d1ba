import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::history-entry.history-entry');
