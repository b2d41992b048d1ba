import { contentApiRoutes } from '../../../platform/commands/mount';
import { partnerCommands } from '../../../wire/commands/partner';

export default contentApiRoutes('api::partner.partner', partnerCommands);
