import type { Client } from './crm';

const CLIENTS = 8;

/** What a client did to the lines of a quote, and what it was told. */
interface Operation {
  readonly quote: string;
  readonly kind: 'append' | 'read';
  /** The name of the line that was appended. */
  readonly line?: string;
  readonly outcome: 'done' | 'refused';
  /** The names of all lines in the answer, in their order. */
  readonly seen: readonly string[];
}

const namesIn = (body: { data: { lines: readonly { name: string }[] } }): string[] =>
  body.data.lines.map(({ name }) => name);

const read = async (client: Client, quote: string) => {
  const answer = await client.get(`/api/quotes/${quote}`, {
    fields: ['version'],
    populate: { lines: { fields: ['name', 'type', 'quantity'], sort: 'position' } },
  });
  const { version, lines } = answer.body.data as {
    version: number;
    lines: { documentId: string; type: string; quantity: number; name: string }[];
  };
  return { version, lines };
};

/** Appends by what an editor has: reads the list, sends it again with one line more and the version it read. */
const append = async (client: Client, quote: string, line: string): Promise<Operation> => {
  const { version, lines } = await read(client, quote);
  const kept = lines.map(({ documentId, type, quantity }) => ({ documentId, type, quantity }));
  const added = { type: 'project', name: line, quantity: 1, unitPrice: 1, taxRate: 0 };
  const { status, body } = await client.put(`/api/quotes/${quote}/lines`, {
    version,
    lines: [...kept, added],
  });
  // A line that another editor has removed is unknown: that happens where the version is not looked at.
  const isRefusal = status === 409 || body.error?.details?.code === 'quote-line.unknown';
  if (status !== 200 && !isRefusal) throw new Error(`${status} ${JSON.stringify(body)}`);
  const isDone = status === 200;
  return {
    quote,
    kind: 'append',
    line,
    outcome: isDone ? 'done' : 'refused',
    seen: isDone ? namesIn(body) : [],
  };
};

/** Eight clients append to and read the lines of some quotes, two at a time the same one; the history of all they did. */
export const appendLines = async (
  client: Client,
  quotes: readonly string[],
  operations: number
): Promise<Operation[]> => {
  const history: Operation[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < operations; number = next++) {
      const quote = quotes[Math.floor(number / 2) % quotes.length] as string;
      if (number % 4 === 3) {
        const seen = (await read(client, quote)).lines.map(({ name }) => name);
        history.push({ quote, kind: 'read', outcome: 'done', seen });
      } else history.push(await append(client, quote, `Line ${number}`));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));
  return history;
};

const isPrefix = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((name, index) => whole[index] === name);

/**
 * What is wrong with a history, given how each list ended: an acknowledged line that is not there (lost), a refused one
 * that is (phantom), one that is there twice, and an answer that is no beginning of the list (another order).
 */
export const anomaliesOf = (
  history: readonly Operation[],
  final: ReadonlyMap<string, readonly string[]>
): string[] =>
  history.flatMap(({ quote, kind, line, outcome, seen }) => {
    const list = final.get(quote) ?? [];
    const times = list.filter((name) => name === line).length;
    return [
      ...(kind === 'append' && outcome === 'done' && times === 0 ? [`lost: ${line}`] : []),
      ...(kind === 'append' && outcome === 'refused' && times > 0 ? [`phantom: ${line}`] : []),
      ...(times > 1 ? [`twice: ${line}`] : []),
      ...(isPrefix(seen, list) ? [] : [`another order: ${seen.join(', ')}`]),
    ];
  });

export const linesOf = async (client: Client, quotes: readonly string[]) =>
  new Map(
    await Promise.all(
      quotes.map(async (quote) => [quote, (await read(client, quote)).lines.map(({ name }) => name)] as const)
    )
  );
