import type { Core } from '@strapi/strapi';
import { ShortMemory } from './short-memory';

/** How long another instance of the CRM may still let somebody in whose rights were taken here. */
const MILLISECONDS = 2_000;
const ENTRIES = 5_000;

/** Everything that Strapi reads to find out who calls and what the caller may do. */
const RIGHTS: ReadonlySet<string> = new Set([
  'admin::api-token',
  'admin::api-token-permission',
  'admin::permission',
  'admin::role',
  'admin::session',
  'admin::user',
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::users-permissions.user',
  'strapi::core-store',
]);

const READS = ['findOne', 'findMany', 'load'] as const;
type Read = (uid: string, ...args: unknown[]) => Promise<unknown>;
type Reader = Record<(typeof READS)[number], Read>;

interface RequestState {
  readonly auth?: unknown;
  readonly route?: { readonly config?: { readonly auth?: unknown } };
}

/** Between the beginning of a request that must name its caller and the moment the caller is known. */
const isAuthenticating = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const isWanted = state?.route !== undefined && state.route.config?.auth !== false;
  return isWanted && state.auth === undefined && !strapi.db.inTransaction();
};

interface OfTransaction {
  readonly onCommit: (work: () => void) => void;
}

const failures = new WeakMap<object, unknown>();

/**
 * Why the rights of the caller could not be read. Strapi's strategies take a database that does not answer for a
 * caller without rights: whoever is answered 401 throws his login away, though nothing is wrong with it.
 */
export const whyNotRecognised = (context: object): unknown => failures.get(context);

const notingFailure = async <T>(strapi: Core.Strapi, reading: Promise<T>): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    const context = strapi.requestContext.get();
    if (context) failures.set(context, error);
    throw error;
  }
};

/** A change counts at once on this instance: before it, after it, and when its transaction has committed. */
const forgetOnChange = (strapi: Core.Strapi, memory: ShortMemory): void => {
  strapi.db.lifecycles.subscribe(async ({ model, action }) => {
    if (!RIGHTS.has(model.uid) || !/(Create|Update|Delete)(Many)?$/.test(action)) return;
    memory.forget();
    if (strapi.db.inTransaction())
      await strapi.db.transaction(({ onCommit }: OfTransaction) => onCommit(() => memory.forget()));
  });
};

/**
 * Strapi reads the rights of a token or user again on every request: four to eight statements before the first
 * one of the request itself. They are remembered for two seconds, and only while a caller is being recognised;
 * whatever else reads users, roles or sessions reads the database.
 */
export const rememberRights = (strapi: Core.Strapi): void => {
  const memory = new ShortMemory({ milliseconds: MILLISECONDS, entries: ENTRIES });
  const manager = strapi.db.entityManager as unknown as Reader;
  for (const name of READS) {
    const read = manager[name].bind(manager);
    manager[name] = (uid, ...args) =>
      RIGHTS.has(uid) && isAuthenticating(strapi)
        ? notingFailure(
            strapi,
            memory.recall(JSON.stringify([name, uid, args]), () => read(uid, ...args))
          )
        : read(uid, ...args);
  }
  forgetOnChange(strapi, memory);
};
