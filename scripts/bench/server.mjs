import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { withBoundedHeap } from '../lib/heap.cjs';

const secret = () => randomBytes(24).toString('base64');

/** NODE_ENV is production, as it would run: behind a proxy that speaks HTTPS with the world, which logins insist on. */
const environmentOf = ({ appDir, distDir, databaseUrl, filesDir }) => ({
  ...process.env,
  APP_KEYS: `${secret()},${secret()}`,
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  JWT_SECRET: secret(),
  ENCRYPTION_KEY: randomBytes(16).toString('hex'),
  APP_DIR: appDir,
  DIST_DIR: distDir,
  DATABASE_URL: databaseUrl,
  CRM_STORAGE_DIR: filesDir,
  CRM_DEMO: 'false',
  NODE_ENV: 'production',
  BEHIND_PROXY: 'true',
  TZ: 'UTC',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** `ask(question)` gives what the server process answers (see server-process.cjs). */
function askerOf(child, ended) {
  let fail;
  void ended.then((code) => fail?.(new Error(`the server ended (${code})`)));
  return (question) =>
    new Promise((resolve, reject) => {
      fail = reject;
      const hear = (answer) => {
        if (answer.question !== question) return;
        child.off('message', hear);
        resolve(answer);
      };
      child.on('message', hear);
      if (question !== 'ready') child.send(question);
    });
}

/** Boots one side of the comparison and gives `{ call, upload, ask, stop }`. */
export async function startServer({ profile, ...where }) {
  mkdirSync(where.filesDir, { recursive: true });
  const child = fork(path.join(import.meta.dirname, 'server-process.cjs'), [], {
    cwd: where.appDir,
    execArgv: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
    env: withBoundedHeap(environmentOf(where)),
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ask = askerOf(child, ended);
  const { port, token } = await ask('ready');
  const agent = new http.Agent({ keepAlive: true });
  return {
    ask,
    call: callerOf(port, token, agent),
    callerWith: (otherToken) => callerOf(port, otherToken, agent),
    upload: uploaderOf(port, token),
    stop: async () => {
      agent.destroy();
      child.disconnect();
      await ended;
    },
  };
}

const uploaderOf = (port, token) => async (url, form) => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method: 'POST', body: form, headers });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

const bodyOf = (response) =>
  new Promise((resolve, reject) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });

/** `call(method, path, body)` gives the answer's JSON; anything but a success ends the bench. */
const callerOf = (port, token, agent) => async (method, url, body) => {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const about = sent && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
  const headers = { authorization: `Bearer ${token}`, 'x-forwarded-proto': 'https', ...about };
  const response = await new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: url, agent, headers }, resolve);
    request.on('error', reject);
    request.end(sent);
  });
  const text = await bodyOf(response);
  if (response.statusCode >= 300)
    throw new Error(`${method} ${url}: ${response.statusCode} ${text.slice(0, 500)}`);
  return text === '' ? undefined : JSON.parse(text);
};
