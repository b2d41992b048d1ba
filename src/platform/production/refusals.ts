import type { Core } from '@strapi/strapi';
import { sqlOne } from '../database/sql';
import { REQUEST_ROLES } from '../row-security/roles';

/** Secrets that protect sessions and tokens: guessable ones would open everything. */
const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];
const WELL_KNOWN = /tobemodified|changeme|change-me|secret|example|password|test-/i;
const MIN_LENGTH = 16;

const weakSecrets = (environment: NodeJS.ProcessEnv): string[] => {
  const values = SECRETS.map((name) => environment[name] ?? '');
  return SECRETS.filter((_name, index) => {
    const value = values[index] ?? '';
    return value.length < MIN_LENGTH || WELL_KNOWN.test(value) || values.indexOf(value) !== index;
  });
};

interface DatabaseFacts {
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

/** `owns`: row-level security does not bind the owner of a table, so the roles of requests must own none. */
const factsOf = (strapi: Core.Strapi): Promise<DatabaseFacts | undefined> =>
  sqlOne<DatabaseFacts>(
    strapi,
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as "fullPageWrites",
       (select count(*) from pg_roles where rolname = any(?) and not rolbypassrls and not rolsuper) < ? as bypasses,
       exists (select 1 from pg_tables where tableowner = any(?)) as owns`,
    [REQUEST_ROLES, REQUEST_ROLES.length, REQUEST_ROLES]
  );

const databaseProblems = (facts: DatabaseFacts | undefined, production: boolean): string[] => [
  ...(facts === undefined || facts.bypasses || facts.owns
    ? [
        `The roles ${REQUEST_ROLES.join(' and ')} must exist and see no row that row-level security hides (no superuser, bypassrls or owner of tables)`,
      ]
    : []),
  ...(production && facts?.fsync !== 'on'
    ? ['PostgreSQL runs without fsync: a crash would lose what was acknowledged']
    : []),
  ...(production && facts?.fullPageWrites !== 'on'
    ? ['PostgreSQL runs without full_page_writes: a crash could tear pages']
    : []),
];

/** Stops a boot that would look fine and be unsafe. Row-level security must hold everywhere, the rest in production. */
export const refuseUnsafeStart = async (
  strapi: Core.Strapi,
  environment: NodeJS.ProcessEnv
): Promise<void> => {
  const production = environment.NODE_ENV === 'production';
  const secrets = production ? weakSecrets(environment) : [];
  const problems = [
    ...(secrets.length > 0 ? [`Weak, well-known or repeated secrets: ${secrets.join(', ')}`] : []),
    ...databaseProblems(await factsOf(strapi), production),
    ...(production && environment.TZ !== 'UTC'
      ? ['Every process runs with TZ=UTC, or times in the database shift']
      : []),
  ];
  if (problems.length > 0) throw new Error(`Refusing to start:\n- ${problems.join('\n- ')}`);
};
