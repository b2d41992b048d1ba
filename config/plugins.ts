import type { Core } from '@strapi/strapi';

import { graphqlLimits } from '../src/platform/graphql/limits';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  crm: { enabled: true, resolve: './src/plugins/crm' },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { httpOnly: true },
    },
  },
  graphql: {
    enabled: true,
    config: graphqlLimits({ production: env('NODE_ENV') === 'production' }),
  },
});
