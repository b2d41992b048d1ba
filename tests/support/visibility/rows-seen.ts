import { escapeIdentifier } from 'pg';
import { connected } from '../postgres';

/** Of each table the rows that `role` shows to `actor`, as `<table>: <n> <hash of their numbers>`. */
export const rowsSeen = (
  url: string,
  role: string,
  actor: string,
  tables: readonly string[]
): Promise<string[]> =>
  connected(url, async (client) => {
    await client.query(`set role ${escapeIdentifier(role)}`);
    await client.query(`select set_config('crm.actor', $1, false)`, [actor]);
    const seen: string[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ number: string; hash: string | null }>(
        `select count(*) as number, md5(string_agg(id::text, ',' order by id)) as hash from ${escapeIdentifier(table)}`
      );
      seen.push(`${table}: ${rows[0]?.number} ${rows[0]?.hash}`);
    }
    return seen;
  });
