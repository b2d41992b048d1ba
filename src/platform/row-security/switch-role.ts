import type { Core } from '@strapi/strapi';
import { actorKey, type Actor } from '../actor/actor';
import { whoIsAsking } from '../actor/current';
import { withKeptPlan, type Statement } from '../database/kept-plans';
import { APP_ROLE } from './roles';

interface PgConnection {
  query(text: string): Promise<unknown>;
}
type RunQuery = (this: unknown, connection: PgConnection, statement: Statement) => Promise<unknown>;
type RunStream = (
  this: unknown,
  connection: PgConnection,
  statement: Statement,
  ...rest: unknown[]
) => Promise<unknown>;
interface ClientPrototype {
  _query: RunQuery;
  _stream: RunStream;
}

/** What a pooled connection was last switched to; a connection we know nothing of gets switched. */
const switchedTo = new WeakMap<PgConnection, string>();

const roleOf = ({ kind }: Actor): string => (kind === 'system' ? 'owner' : APP_ROLE);

const statementFor = (actor: Actor): string =>
  actor.kind === 'system'
    ? 'reset role'
    : `set role ${APP_ROLE}; select set_config('crm.actor', '${actorKey(actor)}', false)`;

/** A rollback also undoes `set role` and `set_config` made since its beginning: then nothing is known any more. */
const forgets = (sql: string): boolean => /^\s*rollback/i.test(sql);

/** The end of what is queued on a connection: role and statement must not be torn apart by a parallel query. */
const queue = new WeakMap<PgConnection, Promise<unknown>>();

const inTurn = <T>(connection: PgConnection, work: () => Promise<T>): Promise<T> => {
  const result = (queue.get(connection) ?? Promise.resolve()).then(work);
  queue.set(
    connection,
    result.catch(() => undefined) // the next in turn does not care how this one ended; its caller does
  );
  return result;
};

const switchConnection = async (connection: PgConnection, actor: Actor): Promise<void> => {
  const key = actorKey(actor);
  if (switchedTo.get(connection) === key) return;
  switchedTo.delete(connection);
  await connection.query(statementFor(actor));
  switchedTo.set(connection, key);
};

/**
 * Makes every statement run as the role its actor deserves. The PROTOTYPE of the client is patched, because
 * each transaction builds a client of its own that a patched instance would not reach.
 */
export const switchRoleBeforeEveryQuery = (strapi: Core.Strapi): void => {
  const prototype = Object.getPrototypeOf(strapi.db.connection.client) as ClientPrototype;
  const { _query: query, _stream: stream } = prototype;

  prototype._query = function switched(connection, statement) {
    const actor = whoIsAsking(strapi);
    return inTurn(connection, async () => {
      await switchConnection(connection, actor);
      if (forgets(statement.sql ?? '')) switchedTo.delete(connection);
      return query.call(this, connection, withKeptPlan(statement, roleOf(actor)));
    });
  };
  prototype._stream = function switched(connection, statement, ...rest) {
    const actor = whoIsAsking(strapi);
    return inTurn(connection, async () => {
      await switchConnection(connection, actor);
      return stream.call(this, connection, statement, ...rest);
    });
  };
};
