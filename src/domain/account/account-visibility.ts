import type { Problem } from '../shared/problem';
import type { RefusalKind } from '../shared/rule-violation';

export interface VisibilityFlags {
  readonly isPrivate: boolean;
  readonly isGlobal: boolean;
}

/** ACC-49: one means everybody, the other only the creator. */
export const reasonsFlagsExclude = (after: VisibilityFlags): readonly Problem[] =>
  after.isPrivate && after.isGlobal ? [{ code: 'account.private-and-global', path: 'isPrivate' }] : [];

/**
 * ACC-48: only the creator may set or clear private. Refused with `PRIVATE_NOT_CREATOR_KIND`. `before` is
 * null on create: whoever creates is the creator.
 */
export const reasonsNotToChangePrivate = (
  before: VisibilityFlags | null,
  after: VisibilityFlags,
  isCreator: boolean
): readonly Problem[] =>
  before === null || isCreator || before.isPrivate === after.isPrivate
    ? []
    : [{ code: 'account.private-not-creator', path: 'isPrivate' }];

export const PRIVATE_NOT_CREATOR_KIND: RefusalKind = 'forbidden';
