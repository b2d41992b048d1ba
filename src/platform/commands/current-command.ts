import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<string>();

/** The history says by which command a change came about: `opportunity.sell`. */
export const withinCommand = <T>(name: string, work: () => T): T => running.run(name, work);

export const currentCommand = (): string | null => running.getStore() ?? null;
