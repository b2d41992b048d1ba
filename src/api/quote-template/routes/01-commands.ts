import { contentApiRoutes } from '../../../platform/commands/mount';
import { quoteTemplateCommands } from '../../../wire/commands/quote-template';

export default contentApiRoutes('api::quote-template.quote-template', quoteTemplateCommands);
