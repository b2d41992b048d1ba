import { makeTextDocx, textOf } from '../../src/documents/docx/testing/make-docx';
import type { Answer, Client } from './crm';

export { makeTextDocx, textOf };

export interface FileToSend {
  readonly bytes: Buffer;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a form with one file in the field `file`. */
export const sendFile = async (
  client: Client,
  method: 'post' | 'put',
  url: string,
  {
    bytes,
    fileName = 'offer.docx',
    contentType = 'application/octet-stream',
    fields = {},
    headers = {},
  }: FileToSend
): Promise<Answer> => {
  const pending = client.raw(method, url).set({ ...headers });
  for (const [name, value] of Object.entries(fields)) void pending.field(name, value);
  const {
    status,
    body,
    headers: got,
  } = await pending.attach('file', bytes, { filename: fileName, contentType });
  return { status, body, headers: got };
};

export interface ReceivedFile {
  readonly status: number;
  readonly bytes: Buffer;
  readonly headers: Record<string, string>;
}

/** Fetches a file as the bytes that came. */
export const receiveFile = async (client: Client, url: string): Promise<ReceivedFile> => {
  const answer = await client
    .raw('get', url)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  return {
    status: answer.status,
    bytes: answer.body as Buffer,
    headers: answer.headers,
  };
};
