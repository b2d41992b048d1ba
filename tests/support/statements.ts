import type { Crm } from './crm';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const QUIET_TURNS = 50;

/** Strapi works on after some answers (sessions, its own records), and nobody waits for that: here we do. */
export const whenQuiet = async (crm: Crm): Promise<void> => {
  const { pool } = crm.strapi.db.connection.client as { pool: Pool };
  for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (pool.numUsed() + pool.numPendingAcquires() > 0) turns = 0;
  }
};

/**
 * The SQL statements that requests send while the work is done, transaction brackets included; what the CRM does by
 * itself meanwhile does not count. Switching the role of a connection
 * (row-level security) travels beside knex, once per change of actor on a connection, and is not counted.
 */
export const statementsOf = async (crm: Crm, work: () => Promise<unknown>): Promise<string[]> => {
  await whenQuiet(crm);
  const seen: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    if (crm.strapi.requestContext.get()) seen.push(sql);
  };
  crm.strapi.db.connection.on('query', note);
  try {
    await work();
  } finally {
    crm.strapi.db.connection.removeListener('query', note);
  }
  return seen;
};
