import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who is asking. PostgreSQL's row-level security decides by this value alone, so "nobody" is the answer
 * whenever we are not sure: nobody sees no CRM row.
 */
export type Actor =
  | { readonly kind: 'admin' | 'api' | 'token'; readonly id: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'system' };

export const NOBODY: Actor = { kind: 'nobody' };
export const SYSTEM: Actor = { kind: 'system' };

/** The key under which the database and the history know an actor: `admin:3`, `api:7`, `token:2`. */
export const actorKey = (actor: Actor): string => ('id' in actor ? `${actor.kind}:${actor.id}` : actor.kind);

const scope = new AsyncLocalStorage<Actor>();

/** Boot, seeding and jobs work as the owner of the tables and bypass the row policies. */
export const asSystem = <T>(work: () => T): T => scope.run(SYSTEM, work);

/** Runs work on behalf of somebody outside a request, such as a job that a person ordered. */
export const asActor = <T>(actor: Actor, work: () => T): T => scope.run(actor, work);

interface RequestState {
  readonly user?: { readonly id?: unknown };
  readonly auth?: {
    readonly strategy?: { readonly name?: string };
    readonly credentials?: { readonly id?: unknown };
  };
}

const KIND_OF_STRATEGY: Readonly<Record<string, 'admin' | 'api' | 'token'>> = {
  admin: 'admin',
  'admin-token': 'admin',
  'users-permissions': 'api',
  'api-token': 'token',
  'content-api-token': 'token',
};

/** Reads the actor from what Strapi's authentication left on the request; anonymous requests are nobody. */
export const actorOfRequest = (state: RequestState | undefined): Actor => {
  const kind = KIND_OF_STRATEGY[state?.auth?.strategy?.name ?? ''];
  const id =
    kind === 'token' ? state?.auth?.credentials?.id : (state?.user?.id ?? state?.auth?.credentials?.id);
  return kind !== undefined && typeof id === 'number' ? { kind, id } : NOBODY;
};

let booting = true;

/** From here on work without a request and without `asSystem` is nobody's. */
export const finishBoot = (): void => {
  booting = false;
};

export const startBoot = (): void => {
  booting = true;
};

/** The actor of the work at hand: an explicit scope wins over the request, the request over the boot phase. */
export const currentActor = (requestState: () => RequestState | undefined): Actor => {
  const explicit = scope.getStore();
  if (explicit !== undefined) return explicit;
  const state = requestState();
  if (state !== undefined) return actorOfRequest(state);
  return booting ? SYSTEM : NOBODY;
};
