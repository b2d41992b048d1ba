import { useEffect, useRef } from 'react';
import { useDebounced } from '../../../shared/debounced';
import { isUnanswered } from '../../../shared/refusal/read-refusal';
import { usePriceLinesMutation } from '../api';
import type { Draft, EditedLine } from '../grid/draft';
import { priceQuestion } from '../grid/input';
import type { Action } from '../grid/edits';
import { linesToPrice, priceKey } from '../grid/prices';

const keysOf = (lines: readonly EditedLine[]): [string, string][] =>
  lines.map((line) => [line.key, priceKey(line)]);

/** The server refuses the whole question for one line without a price: then each is asked by itself. */
const MOST_ASKED_SINGLY = 10;

/** A line that follows its book costs otherwise in another quantity or unit: asked once typing stands still. */
export const usePrices = (quote: string, draft: Draft, dispatch: (action: Action) => void): void => {
  const settled = useDebounced(draft.lines, 400);
  const known = useRef(new Map<string, string>());
  const [ask] = usePriceLinesMutation();

  // a line comes with the price of the quantity it comes with: noted at once, before anybody types
  useEffect(() => {
    for (const [key, value] of keysOf(draft.lines))
      if (!known.current.has(key)) known.current.set(key, value);
  }, [draft.lines]);

  useEffect(() => {
    const asked = known.current;
    const open = linesToPrice({ lines: settled } as Draft, asked);
    if (open.length === 0) return;
    const before = new Map(open.map(({ key }) => [key, asked.get(key)]));
    for (const [key, value] of keysOf(open)) asked.set(key, value);
    const answer = async (lines: readonly EditedLine[]): Promise<boolean> => {
      const result = await ask({ quote, input: priceQuestion(lines) });
      // without an answer they are asked for again with the next change
      if ('error' in result && isUnanswered(result.error))
        for (const { key } of lines) asked.set(key, before.get(key) ?? '');
      if (!('data' in result) || !result.data) return false;
      const prices = result.data.lines.map(({ unitPrice, priceSource }, index) => ({
        key: lines[index]?.key ?? '',
        unitPrice,
        priceSource,
      }));
      dispatch({ type: 'priced', prices });
      return true;
    };
    void (async () => {
      if ((await answer(open)) || open.length === 1) return;
      for (const line of open.slice(0, MOST_ASKED_SINGLY)) await answer([line]);
    })();
  }, [settled, quote, ask, dispatch]);
};
