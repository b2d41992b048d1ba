import { contentApiRoutes } from '../../../platform/commands/mount';
import { productCommands } from '../../../wire/commands/product';

export default contentApiRoutes('api::product.product', productCommands);
