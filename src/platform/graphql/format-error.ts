import { unwrapResolverError } from '@apollo/server/errors';
import { errors } from '@strapi/utils';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { refusalOfDatabase } from '../database/database-error';
import { problemOf } from '../http/refusal-to-http';
import { logOverload } from '../logging/overload';

const CODE_OF_NAME: Readonly<Record<string, string>> = {
  ForbiddenError: 'FORBIDDEN',
  UnauthorizedError: 'UNAUTHENTICATED',
  NotFoundError: 'NOT_FOUND',
  ValidationError: 'BAD_USER_INPUT',
};

/** The same codes as over REST, in `extensions.code`; never SQL, a path or a stack. */
export const formatGraphqlError = (
  formatted: GraphQLFormattedError,
  thrown: unknown
): GraphQLFormattedError | GraphQLError => {
  const original = refusalOfDatabase(unwrapResolverError(thrown));
  if (original instanceof RuleViolation) {
    logOverload(strapi, original);
    const { message, status, details } = problemOf(original);
    return { message, path: formatted.path, extensions: { code: original.code, status, details } };
  }
  if (original instanceof errors.ApplicationError || original instanceof errors.HttpError) {
    const { name, message, details } = original as Error & { details?: unknown };
    return {
      message,
      path: formatted.path,
      extensions: { code: CODE_OF_NAME[name] ?? 'BAD_USER_INPUT', details },
    };
  }
  const code = typeof formatted.extensions?.code === 'string' ? formatted.extensions.code : '';
  if (code !== '' && code !== 'INTERNAL_SERVER_ERROR') {
    return {
      message: formatted.message,
      locations: formatted.locations,
      path: formatted.path,
      extensions: { code },
    };
  }
  strapi.log.error(original);
  return {
    message: 'Internal Server Error',
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
};
