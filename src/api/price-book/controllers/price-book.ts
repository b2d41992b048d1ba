import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::price-book.price-book');
