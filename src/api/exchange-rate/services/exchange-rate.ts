import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::exchange-rate.exchange-rate');
