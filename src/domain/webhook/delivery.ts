/** How a message to a webhook stands. `dead`: given up after the last attempt; `withdrawn`: no longer to be told. */
export const DELIVERY_STATES = ['queued', 'sending', 'waiting', 'delivered', 'dead', 'withdrawn'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Seconds until the next attempt, by the number of attempts made: about a day in all. */
const WAITS = [10, 30, 120, 600, 1_800, 7_200, 21_600, 43_200] as const;

export const MOST_ATTEMPTS = WAITS.length + 1;

/** Null when it has been tried often enough. */
export const secondsUntilNextAttempt = (attempts: number): number | null => WAITS[attempts - 1] ?? null;

export const isAccepted = (status: number): boolean => status >= 200 && status < 300;

/**
 * Whether a failure says that the whole receiver is down, so that its other messages wait too. A receiver that
 * refuses one message (4xx) holds up only the messages about the same record.
 */
export const isReceiverDown = (status: number | null): boolean =>
  status === null || status >= 500 || status === 408 || status === 429;
