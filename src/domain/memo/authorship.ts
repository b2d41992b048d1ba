import type { Reason } from '../shared/rule-violation';

/**
 * What somebody has written is theirs: others who see it answer by a comment, they do not change it (MEMO-03,
 * MEMO-11). `author` and `actor` are keys such as `api:7`; the system may do everything.
 */
export const reasonsNotToTouch = (
  noun: 'memo' | 'memo-comment',
  author: string | null,
  actor: string
): readonly Reason[] => (author === actor || actor === 'system' ? [] : [{ code: `${noun}.author-only` }]);
