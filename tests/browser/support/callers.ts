import { type Answer, send } from '../../support/http';
import type { Person } from './people';
import { stage } from './stage';

/** Prepares what a story needs, and looks at what it left, without the screen. */
export interface Caller {
  get(path: string, query?: object): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

const callerWith = (token: string): Caller => {
  const headers = { authorization: `Bearer ${token}` };
  const call = (method: string, path: string, more: object) =>
    send(stage().port, method, path, { headers, ...more });
  return {
    get: (path, query) => call('GET', path, { query }),
    post: (path, body = {}) => call('POST', path, { body }),
    put: (path, body = {}) => call('PUT', path, { body }),
    delete: (path) => call('DELETE', path, {}),
  };
};

/** A program with full access at `/api`: for the makers of tests/support/world.ts. */
export const program = (): Caller => callerWith(stage().program);

/** At the panel's doors, `/crm` and `/content-manager`, with the person's rights. */
export const callerAs = (person: Person): Caller => callerWith(stage().tokens[person]);
