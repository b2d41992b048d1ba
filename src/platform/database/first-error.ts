import type { Core } from '@strapi/strapi';

type RunQuery = (this: unknown, connection: object, query: { readonly sql?: string }) => Promise<unknown>;

/** "current transaction is aborted": what every statement after the one that failed is told. */
const ABORTED = '25P02';

const endsOrBegins = (sql: string): boolean => /^\s*(begin|commit|rollback)/i.test(sql);

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/**
 * When the relations of an update are refused, Strapi tries to put the old values back inside the transaction that
 * PostgreSQL has already given up, and reports that failure. The caller shall hear why in the first place.
 */
export const tellTheFirstError = (strapi: Core.Strapi): void => {
  const prototype = Object.getPrototypeOf(strapi.db.connection.client) as { _query: RunQuery };
  const query = prototype._query;
  const first = new WeakMap<object, unknown>();

  prototype._query = async function remembering(connection, statement) {
    if (endsOrBegins(statement.sql ?? '')) first.delete(connection);
    try {
      return await query.call(this, connection, statement);
    } catch (error) {
      if (codeOf(error) === ABORTED) throw first.get(connection) ?? error;
      first.set(connection, error);
      throw error;
    }
  };
};
