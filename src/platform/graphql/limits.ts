import type { ASTVisitor, ValidationContext } from 'graphql';
import { GraphQLError, valueFromASTUntyped } from 'graphql';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { refuseExpensiveQuery } from '../http/query-limits';
import { formatGraphqlError } from './format-error';

export const MAX_DEPTH = 8;
export const MAX_ALIASES = 30;
export const MAX_LIMIT = 100;

/** Aliases multiply work that depth does not see: each one runs its field again. */
const maxAliases = (context: ValidationContext): ASTVisitor => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias) aliases += 1;
      if (aliases === MAX_ALIASES + 1)
        context.reportError(new GraphQLError(`More than ${MAX_ALIASES} aliases`, { nodes: [node] }));
    },
  };
};

/** Filters written into the query itself; those among the variables are held to their limit by the middleware. */
const maxFilters = (context: ValidationContext): ASTVisitor => ({
  Argument(node) {
    if (node.name.value !== 'filters') return;
    try {
      refuseExpensiveQuery({ filters: valueFromASTUntyped(node.value) });
    } catch (refusal) {
      if (!(refusal instanceof RuleViolation)) throw refusal;
      context.reportError(new GraphQLError(refusal.code, { nodes: [node] }));
    }
  },
});

export const graphqlLimits = ({ production }: { production: boolean }) => ({
  endpoint: '/graphql',
  shadowCRUD: true,
  landingPage: !production,
  depthLimit: MAX_DEPTH,
  defaultLimit: 25,
  maxLimit: MAX_LIMIT,
  apolloServer: {
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    validationRules: [maxAliases, maxFilters],
    formatError: formatGraphqlError,
    cors: false,
  },
});
