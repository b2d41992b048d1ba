import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::contract-line.contract-line', { only: ['find', 'findOne'] });
