import { contentApiRoutes } from '../../../platform/commands/mount';
import { priceBookCommands } from '../../../wire/commands/price-book';

export default contentApiRoutes('api::price-book.price-book', priceBookCommands);
