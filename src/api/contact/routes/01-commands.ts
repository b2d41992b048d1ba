import { contentApiRoutes } from '../../../platform/commands/mount';
import { contactCommands } from '../../../wire/commands/contact';

export default contentApiRoutes('api::contact.contact', contactCommands);
