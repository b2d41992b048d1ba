import type { Core } from '@strapi/strapi';
import { limitLogins } from '../platform/login-limit/limit-logins';

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  limitLogins(strapi);
