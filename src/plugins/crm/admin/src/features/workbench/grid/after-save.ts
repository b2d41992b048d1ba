import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { type Draft, draftOf } from './draft';
import { merge } from './merge';

/** New lines have ids by now: by their place in what was sent. */
const withIds = (draft: Draft, ids: ReadonlyMap<string, string>): Draft => ({
  ...draft,
  lines: draft.lines.map((line) => {
    const id = ids.get(line.key);
    return id === undefined ? line : { ...line, key: id, isNew: false };
  }),
});

/** What to go on with when saving took a while and typing did not wait: `mine` beyond what was `sent`. */
export const afterSave = (
  sent: Draft,
  mine: Draft,
  stored: Pick<Workbench, 'quote' | 'lines' | 'payers'>
): Draft => {
  const theirs = draftOf(stored);
  if (mine === sent) return theirs;
  const ids = new Map(
    sent.lines.flatMap(({ key, isNew }, index) => {
      const id = theirs.lines[index]?.key;
      return isNew && id !== undefined ? [[key, id] as const] : [];
    })
  );
  return merge(withIds(sent, ids), withIds(mine, ids), theirs).draft;
};
