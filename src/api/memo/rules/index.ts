import { authorIsWhoWrites } from '../../../platform/write-gate/rules/author-is-who-writes';
import type { Rule } from '../../../platform/write-gate/write';
import { belongsToAccountOrProject } from './belongs-to-account-or-project';
import { contentIsSound } from './content-is-sound';
import { onlyItsAuthorTouchesIt } from './only-its-author-touches-it';

export const memoRules: Rule[] = [
  onlyItsAuthorTouchesIt,
  contentIsSound,
  belongsToAccountOrProject,
  authorIsWhoWrites('api::memo.memo'),
];
