import type { Core } from '@strapi/strapi';
import type { RuleViolation } from '../../domain/shared/rule-violation';

/** Who is turned away is told; who runs the CRM must know that it happens. */
export const logOverload = (strapi: Core.Strapi, { kind }: RuleViolation): void => {
  if (kind === 'overloaded')
    strapi.log.warn(
      'No database connection came free in time: a request was answered 503 (DATABASE_POOL_MAX)'
    );
};
