import { contentApiRoutes } from '../../../platform/commands/mount';
import { bundleCommands } from '../../../wire/commands/bundle';

export default contentApiRoutes('api::bundle.bundle', bundleCommands);
