import { contentApiRoutes } from '../../../platform/commands/mount';
import { contractLineCommands } from '../../../wire/commands/contract';

export default contentApiRoutes('api::contract-line.contract-line', contractLineCommands);
