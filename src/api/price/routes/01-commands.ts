import { contentApiRoutes } from '../../../platform/commands/mount';
import { priceCommands } from '../../../wire/commands/price';

export default contentApiRoutes('api::price.price', priceCommands);
