import { contentApiRoutes } from '../../../platform/commands/mount';
import { contractCommands } from '../../../wire/commands/contract';

export default contentApiRoutes('api::contract.contract', contractCommands);
