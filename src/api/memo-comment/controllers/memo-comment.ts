import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::memo-comment.memo-comment');
