import { contentApiRoutes } from '../../../platform/commands/mount';
import { opportunityCommands } from '../../../wire/commands/opportunity';

export default contentApiRoutes('api::opportunity.opportunity', opportunityCommands);
