import { contentApiRoutes } from '../../../platform/commands/mount';
import { memoCommands } from '../../../wire/commands/memo';

export default contentApiRoutes('api::memo.memo', memoCommands);
