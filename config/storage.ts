import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * Where customers' files lie: a folder of their own that nobody serves, `.data/files` below the project unless told; or
 * a bucket of an S3 server, as soon as one is named. Uploads come in through the folder in both cases.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  directory: env('CRM_STORAGE_DIR') || join(process.cwd(), '.data', 'files'),
  s3: {
    bucket: env('CRM_S3_BUCKET', ''),
    prefix: env('CRM_S3_PREFIX', ''),
    endpoint: env('CRM_S3_ENDPOINT', ''),
    region: env('CRM_S3_REGION', 'us-east-1'),
    accessKeyId: env('CRM_S3_ACCESS_KEY_ID', ''),
    secretAccessKey: env('CRM_S3_SECRET_ACCESS_KEY', ''),
    pathStyle: env.bool('CRM_S3_PATH_STYLE', false),
  },
});
