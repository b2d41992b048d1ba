import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::attachment-version.attachment-version');
