import { factories } from '@strapi/strapi';

/** An attachment is created by uploading its file. */
export default factories.createCoreRouter('api::attachment.attachment', { except: ['create'] });
