import type { Core } from '@strapi/strapi';
import { actorKey, type Actor } from '../actor/actor';
import { whoIsAsking } from '../actor/current';
import { withKeptPlan, type Statement } from '../database/kept-plans';
import { RestrictedViews } from './restricted-views';
import { APP_ROLE, VIEWER_ROLE } from './roles';

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
  /** A transaction's own client says so. */
  readonly transacting?: boolean;
}

type Role = 'owner' | typeof APP_ROLE | typeof VIEWER_ROLE;

/** Whom a statement is for, and the role that serves it. */
interface Caller {
  readonly actor: Actor;
  readonly role: Role;
  /** Absent when it is known whether the actor's view is restricted. */
  readonly learn?: (isRestricted: boolean) => void;
}

/** The role a pooled connection has now, and whom it was told last, which stays while the owner works. */
interface Known {
  readonly role: Role;
  readonly actor: string | undefined;
}

/** A connection we know nothing of gets everything said. */
const known = new WeakMap<PgConnection, Known>();

/** A select inside of a transaction may read what its own writes have not yet put into any set. */
const isPlainRead = (client: ClientPrototype, sql: string): boolean =>
  client.transacting !== true && /^\s*select\b/i.test(sql);

const callerOf = (views: RestrictedViews, client: ClientPrototype, actor: Actor, sql: string): Caller => {
  if (actor.kind === 'system') return { actor, role: 'owner' };
  const key = actorKey(actor);
  const isRestricted = views.isRestricted(key);
  return {
    actor,
    role: isRestricted && isPlainRead(client, sql) ? VIEWER_ROLE : APP_ROLE,
    learn: isRestricted === undefined ? (found) => views.learn(key, found) : undefined,
  };
};

const afterSwitch = ({ actor, role }: Caller, before: Known | undefined): Known => ({
  role,
  actor: role === 'owner' ? before?.actor : actorKey(actor),
});

/**
 * What the owner asks within a request is found by number: one plan serves any numbers, and PostgreSQL need not weigh
 * it anew each time, which took a tenth of a quote. People's lists and searches are planned for what they ask.
 */
const SET_ROLE: Readonly<Record<Role, string>> = {
  owner: 'reset role; set plan_cache_mode = force_generic_plan',
  [APP_ROLE]: `set role ${APP_ROLE}; reset plan_cache_mode`,
  [VIEWER_ROLE]: `set role ${VIEWER_ROLE}; reset plan_cache_mode`,
};

/** Tells the connection who asks, and asks in the same breath how much the actor sees when that is not known. */
const tellActor = (actor: string, asksView: boolean): string =>
  `select set_config('crm.actor', '${actor}', false)` +
  (asksView ? `; select crm.mode('accounts') <> 'all' as "isRestricted"` : '');

/** What brings a connection there; nothing when it is there. */
const switchBetween = (before: Known | undefined, after: Known, asksView: boolean): string | undefined => {
  const isTold = before !== undefined && before.actor === after.actor && !asksView;
  if (after.actor !== undefined && after.role !== 'owner' && !isTold)
    return `${SET_ROLE[after.role]}; ${tellActor(after.actor, asksView)}`;
  return before?.role === after.role ? undefined : SET_ROLE[after.role];
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

interface Told {
  readonly rows: readonly { readonly isRestricted?: boolean }[];
}

/** The driver answers several statements with a list; the last one says how much the actor sees, where it was asked. */
const viewIn = (answer: unknown): boolean | undefined =>
  Array.isArray(answer) ? (answer as Told[]).at(-1)?.rows[0]?.isRestricted : undefined;

const switchConnection = async (connection: PgConnection, caller: Caller): Promise<void> => {
  const before = known.get(connection);
  const after = afterSwitch(caller, before);
  const statement = switchBetween(before, after, caller.learn !== undefined);
  if (statement === undefined) return;
  known.delete(connection);
  const isRestricted = viewIn(await connection.query(statement));
  known.set(connection, after);
  if (isRestricted !== undefined) caller.learn?.(isRestricted);
};

/**
 * Sends one statement. A rollback undoes the switches made since its beginning, and a transaction in which something
 * failed ends in one, whoever asks for it: then nothing is known any more.
 */
const send = async <T>(
  connection: PgConnection,
  text: string,
  caller: Caller,
  run: () => Promise<T>
): Promise<T> => {
  if (!isBracket(text)) await switchConnection(connection, caller);
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
  const views = new RestrictedViews();
  const callerAt = (client: unknown, sql: string): Caller =>
    callerOf(views, client as ClientPrototype, whoIsAsking(strapi), sql);

  prototype._query = function switched(connection, statement) {
    const sql = statement.sql ?? '';
    const caller = callerAt(this, sql);
    return inTurn(connection, () =>
      send(connection, sql, caller, () => query.call(this, connection, withKeptPlan(statement, caller.role)))
    );
  };
  prototype._stream = function switched(connection, statement, ...rest) {
    const sql = statement.sql ?? '';
    const caller = callerAt(this, sql);
    return inTurn(connection, () =>
      send(connection, sql, caller, () => stream.call(this, connection, statement, ...rest))
    );
  };
};
