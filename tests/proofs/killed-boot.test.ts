import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ENVIRONMENT } from '../support/crm';
import { createDatabase, sql } from '../support/postgres';
import { PROOF_TIMEOUT, sized } from '../support/proof';

/** Each is two first starts, which is too dear for `npm test`. */
const KILLS = sized(0, 20);
const ROOT = path.resolve(__dirname, '../..');
const PROGRAM = path.resolve(__dirname, '../support/boot-killed-at.cjs');

/** How it ended, and after how many statements when it came to its end. */
const boot = (databaseUrl: string, killAt = 0) => {
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT, DATABASE_URL: databaseUrl, KILL_AT: String(killAt) },
  });
  return { end: signal ?? status, statements: Number(stdout.trim().split('\n').at(-1)), stderr };
};

/** What the first start makes: tables with their columns, keys, indexes, triggers, policies, and how many rows. */
const madeIn = async (databaseUrl: string): Promise<string[]> => {
  const things = await sql<{ thing: string }>(
    databaseUrl,
    `select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as thing
       from information_schema.columns where table_schema in ('public', 'crm', 'pgboss')
     union select 'index ' || schemaname || '.' || indexdef from pg_indexes where schemaname in ('public', 'crm')
     union select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace in ('public'::regnamespace, 'crm'::regnamespace)
     union select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
     union select 'function ' || p.oid::regprocedure || ' ' || md5(prosrc) from pg_proc p
       where pronamespace in ('public'::regnamespace, 'crm'::regnamespace)`
  );
  const seeded = ['account_types', 'contract_types', 'contact_types', 'opportunity_statuses', 'projects'];
  const rights = [
    'admin_roles',
    'admin_permissions',
    'up_roles',
    'up_permissions',
    'role_visibilities',
    'crm_settings',
  ];
  const counts = await sql<{ thing: string }>(
    databaseUrl,
    [...seeded, ...rights]
      .map((table) => `select '${table} ' || count(*) as thing from ${table}`)
      .join(' union all ')
  );
  return [...things, ...counts].map(({ thing }) => thing).sort();
};

describe('a CRM that is killed while it starts on an empty database (CR-11)', () => {
  (KILLS > 0 ? it : it.skip)(
    'has made all of it after the next start, wherever it was killed',
    async () => {
      const undisturbed = await createDatabase();
      const { end, statements } = boot(undisturbed.url);
      expect(end).toBe(0);
      const whole = await madeIn(undisturbed.url);
      await undisturbed.drop();
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const killAt = Math.floor((kill * statements) / (KILLS + 1));
        const database = await createDatabase();
        const killed = boot(database.url, killAt);
        const again = boot(database.url);
        expect([killAt, killed.end, again.end]).toEqual([killAt, 'SIGKILL', 0]);
        expect([killAt, ...(await madeIn(database.url))]).toEqual([killAt, ...whole]);
        await database.drop();
      }
    },
    PROOF_TIMEOUT
  );
});
