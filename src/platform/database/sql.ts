import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export type Bindings = readonly Knex.RawBinding[];

/**
 * Runs one statement in the transaction that is open, else on the pool, as the actor of the moment.
 * `?` marks a value, `??` an identifier. `Row` is the shape that the select list promises.
 */
export const sql = async <Row = Record<string, unknown>>(
  strapi: Core.Strapi,
  text: string,
  bindings: Bindings = []
): Promise<Row[]> => {
  const run = (knex: Knex) => knex.raw<{ rows: Row[] }>(text, bindings as Knex.RawBinding[]);
  const result = strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }) => run(trx as unknown as Knex))
    : await run(strapi.db.connection);
  return result.rows;
};

/** The first row of the answer, for questions that have at most one. */
export const sqlOne = async <Row = Record<string, unknown>>(
  strapi: Core.Strapi,
  text: string,
  bindings: Bindings = []
): Promise<Row | undefined> => (await sql<Row>(strapi, text, bindings))[0];
