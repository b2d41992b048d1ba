import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

/** Where customers' files lie: a folder of their own that nobody serves, `.data/files` below the project unless told. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  directory: env('CRM_STORAGE_DIR') || join(process.cwd(), '.data', 'files'),
});
