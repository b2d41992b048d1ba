import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::memo-comment.memo-comment');
