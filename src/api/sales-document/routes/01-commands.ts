import { contentApiRoutes } from '../../../platform/commands/mount';
import { salesDocumentCommands } from '../../../wire/commands/sales-document';

export default contentApiRoutes('api::sales-document.sales-document', salesDocumentCommands);
