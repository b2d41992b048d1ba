/** An outside program's way to the CRM: plain HTTP with a token, nothing of the project's own code. */
import { randomUUID } from 'node:crypto';

/** Something went another way than the walk expects; the message says what. */
export class StepFailed extends Error {}

const PATIENCE_MS = 60_000;

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** `{ status, body }`; a body that is no JSON stays a text. */
async function exchange(url, init) {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : parsed(text) };
  } catch (error) {
    throw new StepFailed(`${init.method} ${url}: no answer (${error.cause?.message ?? error.message})`);
  }
}

const explained = (body) => JSON.stringify(body?.error ?? body ?? null).slice(0, 800);

/**
 * Calls with the given token. Every method names the status it expects; another one fails the walk and shows the
 * server's answer.
 */
export function callerOf(baseUrl, token) {
  const authorization = token ? { Authorization: `Bearer ${token}` } : {};

  async function call(method, path, { body, headers, status = 200 } = {}) {
    const isForm = body instanceof FormData;
    const answer = await exchange(`${baseUrl}${path}`, {
      method,
      headers: {
        ...authorization,
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
    if (answer.status !== status)
      throw new StepFailed(
        `${method} ${path} answered ${answer.status} instead of ${status}: ${explained(answer.body)}`
      );
    return answer.body;
  }

  return {
    get: async (path) => (await call('GET', path)).data,
    post: async (path, body, more) => (await call('POST', path, { body, ...more })).data,
    put: async (path, body, more) => (await call('PUT', path, { body, ...more })).data,
    delete: (path) => call('DELETE', path, { status: 204 }),
    /** A plain record of a type; answers with it. */
    create: async (path, data) => (await call('POST', `/api/${path}`, { body: { data }, status: 201 })).data,
    /** For calls that must be refused; answers with the refusal. */
    refused: async (status, method, path, body) => (await call(method, path, { body, status })).error,
    call,
    async download(path) {
      const answer = await fetch(`${baseUrl}${path}`, {
        headers: authorization,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new StepFailed(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
      return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
    },
  };
}

/** A query string in Strapi's way: `{ 'filters[name][$eq]': 'x' }`. */
export const query = (parameters) => new URLSearchParams(parameters).toString();

/** The record of that name, made when there is none: what a CRM begins with may have been changed by its people. */
export async function findOrCreate(crm, path, by, data) {
  const [found] = await crm.get(
    `/api/${path}?${query({ [`filters[${by}][$eq]`]: data[by], 'pagination[pageSize]': '1' })}`
  );
  return found ?? crm.create(path, data);
}

/**
 * A full-access API token, made through the panel and taken back with `remove`. With CRM_API_TOKEN the given token is
 * used and kept.
 */
export async function tokenFor({ CRM_BASE_URL, CRM_API_TOKEN, ADMIN_EMAIL, ADMIN_PASSWORD }) {
  if (CRM_API_TOKEN) return { token: CRM_API_TOKEN, from: 'CRM_API_TOKEN', remove: async () => false };
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD)
    throw new StepFailed('Set CRM_API_TOKEN, or ADMIN_EMAIL and ADMIN_PASSWORD.');
  const login = { email: ADMIN_EMAIL, password: ADMIN_PASSWORD };
  const session = await callerOf(CRM_BASE_URL).post('/admin/login', login);
  const panel = callerOf(CRM_BASE_URL, session.token ?? session.accessToken);
  const name = `deal walk ${randomUUID().slice(0, 8)}`;
  const made = await panel.post(
    '/admin/api-tokens',
    { name, description: 'Made by npm run deal', type: 'full-access', lifespan: null },
    { status: 201 }
  );
  return {
    token: made.accessKey,
    from: `"${name}", made by ${ADMIN_EMAIL} in the panel`,
    remove: () => panel.call('DELETE', `/admin/api-tokens/${made.id}`).then(() => true),
  };
}
