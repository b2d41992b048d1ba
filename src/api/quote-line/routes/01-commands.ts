import { contentApiRoutes } from '../../../platform/commands/mount';
import { quoteLineCommands } from '../../../wire/commands/quote';

export default contentApiRoutes('api::quote-line.quote-line', quoteLineCommands);
