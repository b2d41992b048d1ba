import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::price-book.price-book');
