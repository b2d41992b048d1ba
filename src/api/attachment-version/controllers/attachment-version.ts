import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::attachment-version.attachment-version');
