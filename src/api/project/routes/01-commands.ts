import { contentApiRoutes } from '../../../platform/commands/mount';
import { projectCommands } from '../../../wire/commands/project';

export default contentApiRoutes('api::project.project', projectCommands);
