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

/** The role a pooled connection has now, and whom it was told last, which stays while the owner works. */
interface Known {
  readonly isOwner: boolean;
  readonly actor: string | undefined;
}

/** A connection we know nothing of gets everything said. */
const known = new WeakMap<PgConnection, Known>();

const roleOf = ({ kind }: Actor): string => (kind === 'system' ? 'owner' : APP_ROLE);

const afterSwitch = (actor: Actor, before: Known | undefined): Known =>
  actor.kind === 'system'
    ? { isOwner: true, actor: before?.actor }
    : { isOwner: false, actor: actorKey(actor) };

/** What brings a connection there; nothing when it is there. */
const switchBetween = (before: Known | undefined, after: Known): string | undefined => {
  const isTold = before !== undefined && before.actor === after.actor;
  if (before?.isOwner === after.isOwner && (after.isOwner || isTold)) return undefined;
  if (after.isOwner) return 'reset role';
  const role = `set role ${APP_ROLE}`;
  return isTold ? role : `${role}; select set_config('crm.actor', '${after.actor}', false)`;
};

/** What only opens or closes a transaction is the same for everybody: it needs no switch. */
const isBracket = (sql: string): boolean => /^\s*(?:begin|commit|rollback)\b/i.test(sql);

const isRollback = (sql: string): boolean => /^\s*rollback/i.test(sql);

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
  const before = known.get(connection);
  const after = afterSwitch(actor, before);
  const statement = switchBetween(before, after);
  if (statement === undefined) return;
  known.delete(connection);
  await connection.query(statement);
  known.set(connection, after);
};

/**
 * Sends one statement. A rollback undoes the switches made since its beginning, and a transaction in which something
 * failed ends in one, whoever asks for it: then nothing is known any more.
 */
const send = async <T>(
  connection: PgConnection,
  text: string,
  actor: Actor,
  run: () => Promise<T>
): Promise<T> => {
  if (!isBracket(text)) await switchConnection(connection, actor);
  if (isRollback(text)) known.delete(connection);
  try {
    return await run();
  } catch (error) {
    known.delete(connection);
    throw error;
  }
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
    return inTurn(connection, () =>
      send(connection, statement.sql ?? '', actor, () =>
        query.call(this, connection, withKeptPlan(statement, roleOf(actor)))
      )
    );
  };
  prototype._stream = function switched(connection, statement, ...rest) {
    const actor = whoIsAsking(strapi);
    return inTurn(connection, () =>
      send(connection, statement.sql ?? '', actor, () => stream.call(this, connection, statement, ...rest))
    );
  };
};
