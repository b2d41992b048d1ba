import { authorIsWhoWrites } from '../../../platform/write-gate/rules/author-is-who-writes';
import type { Rule } from '../../../platform/write-gate/write';
import { onlyItsAuthorTouchesIt } from './only-its-author-touches-it';
import { staysWithItsMemo } from './stays-with-its-memo';

export const memoCommentRules: Rule[] = [
  onlyItsAuthorTouchesIt,
  staysWithItsMemo,
  authorIsWhoWrites('api::memo-comment.memo-comment'),
];
