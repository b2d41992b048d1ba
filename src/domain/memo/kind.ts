/** What a memo is about (MEMO-08..10): something that happened, a contract, how to reach somebody, or anything. */
export const MEMO_KINDS = ['general', 'event', 'contract', 'contact'] as const;

export type MemoKind = (typeof MEMO_KINDS)[number];
