import { sql } from './postgres';

/** One message as a receiver has accepted it: the n-th change of a contract. */
export interface Message {
  readonly contract: string;
  readonly number: number;
  readonly id: string;
}

const wordFor = (message: Message, last: number, ids: ReadonlyMap<string, string>): string | undefined => {
  const { contract, number, id } = message;
  if (number < last) return `out of order: ${number} after ${last} of ${contract}`;
  const first = ids.get(`${contract} ${number}`);
  return first === undefined || first === id ? undefined : `twice with two ids: ${number} of ${contract}`;
};

/**
 * What is wrong with what a receiver was told, in the order of arrival: changes 1 to n of each contract, where a
 * message may come again at once, under its id.
 */
export const anomaliesOfMessages = (
  messages: readonly Message[],
  changes: ReadonlyMap<string, number>
): string[] => {
  const last = new Map<string, number>();
  const ids = new Map<string, string>();
  const anomalies: string[] = [];
  for (const message of messages) {
    const { contract, number, id } = message;
    const word = wordFor(message, last.get(contract) ?? 0, ids);
    if (word !== undefined) anomalies.push(word);
    if (number > (changes.get(contract) ?? 0)) anomalies.push(`never happened: ${number} of ${contract}`);
    last.set(contract, number);
    ids.set(`${contract} ${number}`, id);
  }
  for (const [contract, count] of changes)
    for (let number = 1; number <= count; number += 1)
      if (!ids.has(`${contract} ${number}`)) anomalies.push(`lost: ${number} of ${contract}`);
  return anomalies;
};

/** What waits for its time is due: nobody waits half a day for the next attempt. */
export const letAttemptsComeDue = async (databaseUrl: string): Promise<void> => {
  for (const statement of [
    "update webhook_deliveries set next_attempt_at = next_attempt_at - interval '1 day' where state = 'waiting'",
    "update webhooks set paused_until = paused_until - interval '1 day' where paused_until is not null",
    "update pgboss.job set start_after = start_after - interval '1 day' where start_after > now()",
  ])
    await sql(databaseUrl, statement);
};

/** The same of what a server that is dead was sending; one that lives still holds what it sends. */
export const letLeasesEnd = (databaseUrl: string) =>
  sql(databaseUrl, "update webhook_deliveries set leased_until = leased_until - interval '1 day'");
