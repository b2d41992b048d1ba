import { contentApiRoutes } from '../../../platform/commands/mount';
import { attachmentCommands } from '../../../wire/commands/attachment';

export default contentApiRoutes('api::attachment.attachment', attachmentCommands);
