import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { formSettings } from '../src/platform/uploads/incoming-files';
import { INCOMING } from '../src/platform/storage/file-store';
import storage from './storage';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Origins that browsers may call from: a list, never a reflection of whatever asked (robustness AZ-20). */
const allowedOrigins = (env: Env): string[] =>
  env.array('CORS_ORIGINS', [env('PUBLIC_URL', 'http://localhost:1337')]);

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'global::request-id',
  'strapi::logger',
  'strapi::errors',
  'global::errors',
  'global::login-limit',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: allowedOrigins(env), credentials: true } },
  'strapi::query',
  'global::uploads',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '64kb',
      textLimit: '64kb',
      formidable: formSettings(join(storage({ env }).directory, INCOMING)),
    },
  },
  'global::well-formed-input',
  'global::body-has-only-data',
  'global::query-limits',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'favicon.png' } },
  'strapi::public',
  'global::health',
];
