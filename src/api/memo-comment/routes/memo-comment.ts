import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::memo-comment.memo-comment');
