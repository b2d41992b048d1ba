import http from 'node:http';
import qs from 'qs';

export interface Answer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into answers freely
  readonly headers: Record<string, string>;
}

export interface Call {
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Connections stay open between calls, one for each that runs at a time. */
const agent = new http.Agent({ keepAlive: true });
afterAll(() => agent.destroy());

/** As browsers send it: what is no ASCII goes out encoded, everything else as the test wrote it. */
const encoded = (path: string): string => path.replace(/[^\x21-\x7e]+/g, encodeURIComponent);

const addressOf = (path: string, query: object | undefined): string =>
  encoded(query ? `${path}${path.includes('?') ? '&' : '?'}${qs.stringify(query)}` : path);

const answerOf = (response: http.IncomingMessage, chunks: readonly Buffer[]): Answer => {
  const isJson = /json/.test(response.headers['content-type'] ?? '');
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    status: response.statusCode ?? 0,
    body: isJson && text !== '' ? JSON.parse(text) : {},
    headers: response.headers as Record<string, string>,
  };
};

/** One request with a JSON body, if any; the answer whatever its status, `{}` for a body that is no JSON. */
export const send = (port: number, method: string, path: string, call: Call): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = call.body === undefined ? undefined : JSON.stringify(call.body);
    const type = sent === undefined ? {} : { 'content-type': 'application/json' };
    const length = sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) };
    const headers = { ...type, ...length, ...call.headers };
    const pending = http.request(
      { host: '127.0.0.1', port, method, path: addressOf(path, call.query), headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(answerOf(response, chunks)));
      }
    );
    pending.on('error', reject);
    pending.end(sent);
  });
