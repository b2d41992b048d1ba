import { contentApiRoutes } from '../../../platform/commands/mount';
import { quoteCommands } from '../../../wire/commands/quote';

export default contentApiRoutes('api::quote.quote', quoteCommands);
