import { contentApiRoutes } from '../../../platform/commands/mount';
import { accountGroupCommands } from '../../../wire/commands/account-group';

export default contentApiRoutes('api::account-group.account-group', accountGroupCommands);
