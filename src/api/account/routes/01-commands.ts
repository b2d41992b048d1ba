import { contentApiRoutes } from '../../../platform/commands/mount';
import { accountCommands } from '../../../wire/commands/account';

export default contentApiRoutes('api::account.account', accountCommands);
