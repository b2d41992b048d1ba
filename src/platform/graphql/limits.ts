import type { ASTVisitor, ValidationContext } from 'graphql';
import { GraphQLError } from 'graphql';
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
    validationRules: [maxAliases],
    formatError: formatGraphqlError,
    cors: false,
  },
});
