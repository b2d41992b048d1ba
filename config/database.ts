import type { Core } from '@strapi/strapi';

/**
 * PostgreSQL only. The launcher passes DATABASE_URL, either yours or that of the embedded server.
 * `forceMigration: false`: an attribute removed from a schema must not drop its column with the data in it.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      schema: 'public',
      ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) },
      statement_timeout: env.int('DATABASE_STATEMENT_TIMEOUT_MS', 30_000),
      idle_in_transaction_session_timeout: 60_000,
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
    // Named, as in `schema`: PostgreSQL looks into the schema named after the user first. For a user "crm" that is our
    // own, and Strapi's tables would be made there a second time.
    searchPath: ['public'],
    acquireConnectionTimeout: 30_000,
  },
  settings: { forceMigration: false, runMigrations: true },
});
