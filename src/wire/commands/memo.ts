import { z } from '@strapi/utils';
import { MEMO_KINDS, type MemoKind } from '../../domain/memo/kind';
import type { Commands } from '../command';
import type { NamedRecord } from './account-search';

const ofAccount = z.strictObject({
  kind: z.enum(MEMO_KINDS).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).optional(),
});

export type MemosOfAccountQuery = z.infer<typeof ofAccount>;

export const memoCommands = {
  ofAccount: {
    method: 'GET',
    path: '/accounts/:documentId/memos',
    summary: 'The memos of a customer and of its projects, newest first',
    query: ofAccount,
  },
} as const satisfies Commands;

export interface MemoOfAccount {
  readonly documentId: string;
  readonly kind: MemoKind;
  /** Strapi's blocks. */
  readonly content: unknown;
  readonly excerpt: string;
  readonly isPrivate: boolean;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Null for a program. */
  readonly author: NamedRecord | null;
  readonly account: NamedRecord | null;
  readonly project: NamedRecord | null;
  readonly comments: number;
  readonly attachments: number;
}

export interface MemosOfAccount {
  readonly memos: readonly MemoOfAccount[];
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
}
