import { contentApiRoutes } from '../../../platform/commands/mount';
import { PRICE_BOOK_COMMANDS } from '../../../wire/commands/price-book';

export default contentApiRoutes('api::price-book.price-book', PRICE_BOOK_COMMANDS);
