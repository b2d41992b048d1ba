import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::contract.contract', { only: ['find', 'findOne'] });
