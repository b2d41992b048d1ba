import type { Question } from './requests';

/** An answer as bytes: what was said, without what changes with every request. */
export interface Said {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

const CHANGING = new Set([
  'x-request-id',
  'date',
  'etag',
  'x-response-time',
  'content-length',
  'set-cookie',
  'connection',
  'keep-alive',
]);

const ask = async (origin: string, token: string | undefined, { path, body }: Question): Promise<Said> => {
  const answer = await fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const headers = [...answer.headers]
    .filter(([name]) => !CHANGING.has(name))
    .map((pair) => pair.join(': '))
    .join('\n');
  return { status: answer.status, headers, body: await answer.text() };
};

/** Asks everything, a few at a time, and answers in the order of the questions. */
export const askAll = async (
  origin: string,
  token: string | undefined,
  questions: readonly Question[]
): Promise<Said[]> => {
  const said: Said[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < questions.length; index = next++)
      said[index] = await ask(origin, token, questions[index] as Question);
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return said;
};

export const nameOf = ({ path, body }: Question): string =>
  body === undefined ? path : `${path} ${JSON.stringify(body)}`;
