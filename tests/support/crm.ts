import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { ADMIN, ENVIRONMENT, PASSWORD } from './environment';
import { asDescribed } from './answers';
import { type Answer, type Call, send } from './http';
import { DIST, forgetModules, loaded } from './outside';
import { createDatabase, ensureTemplate } from './postgres';

export { ADMIN, ENVIRONMENT, PASSWORD } from './environment';
export type { Answer } from './http';

const ROOT = path.resolve(__dirname, '../..');

type Method = 'get' | 'post' | 'put' | 'delete';

/** Somebody who calls the CRM with a token of their own. */
export interface Client {
  get(path: string, query?: object): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  graphql(query: string, variables?: object): Promise<Answer>;
  /** For uploads and downloads. */
  raw(method: Method, path: string): request.Test;
  readonly token: string | undefined;
}

export interface Crm {
  readonly strapi: Core.Strapi;
  readonly databaseUrl: string;
  /** The folder of this CRM's stored files. */
  readonly filesFolder: string;
  /** The super administrator in the panel. */
  admin(): Promise<Client>;
  /** A program with a full-access API token. */
  program(): Promise<Client>;
  /** A panel user with a seeded role, such as `sales-representative`. */
  panelUser(role: string, email?: string): Promise<Client>;
  /** An API user with a seeded role: `sales` or `partner`. */
  apiUser(role: string, email?: string): Promise<Client>;
  anonymous(): Client;
  /** Ends the running CRM and starts another one, with modules of its own, on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Longer than any pause in a test, or a connection would be closed under the next call. */
const KEEP_ALIVE_MS = 600_000;

/** It listens on a port of its own, so that parallel calls are parallel connections. */
const boot = async (url: string, root: string): Promise<Core.Strapi> => {
  Object.assign(process.env, ENVIRONMENT, { DATABASE_URL: url });
  const distDir = root === ROOT ? DIST : path.join(root, 'dist');
  forgetModules(root, distDir);
  const { createStrapi } = loaded<typeof import('@strapi/strapi')>('@strapi/strapi');
  const app = await createStrapi({
    appDir: root,
    distDir,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  app.server.mount();
  app.server.httpServer.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve) => app.server.httpServer.listen(0, '127.0.0.1', resolve));
  return app;
};

/** The CRM that runs at the moment of a call: clients outlive a restart. */
interface Running {
  app: Core.Strapi;
}

const clientOf = (running: Running, token?: string): Client => {
  const call = (method: Method, url: string, { headers, ...rest }: Call = {}): Promise<Answer> => {
    const { port } = running.app.server.httpServer.address() as AddressInfo;
    const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const verb = method.toUpperCase();
    const sent = send(port, verb, url, { ...rest, headers: { ...bearer, ...headers } });
    return sent.then((answer) => asDescribed(verb, url, answer));
  };
  return {
    token,
    get: (url, query) => call('get', url, { query }),
    post: (url, body, headers) => call('post', url, { body: body ?? {}, headers }),
    put: (url, body, headers) => call('put', url, { body: body ?? {}, headers }),
    delete: (url) => call('delete', url),
    graphql: (query, variables) => call('post', '/graphql', { body: { query, variables } }),
    raw: (method, url) => {
      const pending = request(running.app.server.httpServer)[method](url);
      return token ? pending.set('Authorization', `Bearer ${token}`) : pending;
    },
  };
};

const panelLogin = async (running: Running, email: string, password: string): Promise<Client> => {
  const answer = await clientOf(running).post('/admin/login', { email, password });
  if (answer.status !== 200)
    throw new Error(`Panel login of ${email}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return clientOf(running, answer.body.data.token ?? answer.body.data.accessToken);
};

const makePanelUser = async (running: Running, role: string, email: string): Promise<Client> => {
  const { app } = running;
  const found = await app.db.query('admin::role').findOne({ where: { code: role } });
  if (!found) throw new Error(`No panel role ${role}`);
  await app.service('admin::user').create({
    email,
    firstname: role,
    lastname: 'Test',
    password: PASSWORD,
    isActive: true,
    roles: [found.id],
  });
  return panelLogin(running, email, PASSWORD);
};

const makeApiUser = async (running: Running, role: string, email: string): Promise<Client> => {
  const { app } = running;
  const found = await app.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
  if (!found) throw new Error(`No API role ${role}`);
  await app.service('plugin::users-permissions.user').add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: found.id,
  });
  const answer = await clientOf(running).post('/api/auth/local', {
    identifier: email,
    password: PASSWORD,
  });
  if (answer.status !== 200)
    throw new Error(`API login of ${email}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return clientOf(running, answer.body.jwt);
};

const makeToken = async (running: Running): Promise<Client> => {
  const made = (await running.app.service('admin::api-token-content-api').create({
    name: `program ${Math.random().toString(36).slice(2)}`,
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  })) as { accessKey: string };
  return clientOf(running, made.accessKey);
};

/** Boots once into an empty database, which then is the template of every test file's own database. */
export const templateOfCrm = async (): Promise<string> => {
  const name = 'crm_template';
  await ensureTemplate(name, async (url) => {
    execFileSync(process.execPath, [path.join(__dirname, 'boot-once.cjs')], {
      cwd: ROOT,
      env: { ...process.env, ...ENVIRONMENT, DATABASE_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  return name;
};

/** A real CRM on a real PostgreSQL database of its own, for one test file; `root`: another project than this one. */
export const startCrm = async ({ root = ROOT }: { root?: string } = {}): Promise<Crm> => {
  const database = await createDatabase({ template: await templateOfCrm() });
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'crm-files-'));
  process.env.CRM_STORAGE_DIR = filesFolder;
  const running: Running = { app: await boot(database.url, root) };
  const once = new Map<string, Promise<Client>>();
  const kept = (key: string, make: () => Promise<Client>): Promise<Client> => {
    const known = once.get(key) ?? make();
    once.set(key, known);
    return known;
  };
  return {
    get strapi() {
      return running.app;
    },
    databaseUrl: database.url,
    filesFolder,
    admin: () => kept('admin', () => panelLogin(running, ADMIN.email, ADMIN.password)),
    program: () => kept('program', () => makeToken(running)),
    panelUser: (role, email = `${role}@panel.example`) =>
      kept(`panel ${email}`, () => makePanelUser(running, role, email)),
    apiUser: (role, email = `${role}@api.example`) =>
      kept(`api ${email}`, () => makeApiUser(running, role, email)),
    anonymous: () => clientOf(running),
    restart: async () => {
      await running.app.destroy();
      running.app = await boot(database.url, root);
    },
    stop: async () => {
      await running.app.destroy();
      await database.drop();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
};
