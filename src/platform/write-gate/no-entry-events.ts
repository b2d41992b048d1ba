import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isCrmUid } from '../database/metadata';

interface EventManager {
  emitEvent(event: string, entry: unknown): void;
}
interface EventModule {
  createEventManager: (strapi: Core.Strapi, uid: string) => EventManager;
}

/** Not exported by the package; should Strapi move it, the CRM refuses to boot instead of telling private data. */
const eventModule = (): EventModule => {
  const core = path.dirname(require.resolve('@strapi/core'));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is not among the package's exports
  return require(path.join(core, 'services/document-service/events.js')) as EventModule;
};

/** Strapi curries this function by the number of its parameters: with none it would be called at once, by a deletion. */
const SILENT: EventManager = { emitEvent: (_event, _entry) => undefined };

/**
 * After each write of a document Strapi reads it once more with all its relations, as its writer and behind the
 * request's back, to send it to webhooks. For types of the CRM it does not: a webhook would hand private accounts to
 * an administrator, the read costs up to ten statements, and when it fails nobody catches it and the process ends.
 * Must run before the first write, because Strapi keeps the event manager of a type.
 */
export const emitNoEntryEvents = (): void => {
  const module = eventModule();
  const { createEventManager } = module;
  module.createEventManager = (strapi, uid) => (isCrmUid(uid) ? SILENT : createEventManager(strapi, uid));
};
