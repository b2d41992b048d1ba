import { type RefObject, useCallback } from 'react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { rowsToShow } from '../grid/rows-to-show';

/** Up to here all lines are in the page: the browser finds and prints them. */
export const FEW_LINES = 40;
/** A line without notes, in pixels; the others are measured. */
const LINE_HEIGHT = 37;
const OVERSCAN = 6;
/** Until the frame has been measured. */
const FIRST_SIGHT = { width: 0, height: 700 };

export interface LineInSight {
  readonly row: number;
  /** Height of what is left out before it, in pixels. */
  readonly gap: number;
}

export interface LinesInSight {
  readonly lines: readonly LineInSight[];
  /** Height of what is left out behind the last. */
  readonly rest: number;
  readonly measure: (body: HTMLElement | null) => void;
}

/** Which lines exist on the page: those in sight, and those that are worked on wherever they are. */
export const useLinesInSight = (
  frame: RefObject<HTMLElement>,
  keys: readonly string[],
  worked: readonly number[]
): LinesInSight => {
  const wanted = worked.join();
  const rangeExtractor = useCallback(
    (range: Range) =>
      range.count <= FEW_LINES
        ? Array.from({ length: range.count }, (_row, row) => row)
        : rowsToShow(
            defaultRangeExtractor(range),
            wanted === '' ? [] : wanted.split(',').map(Number),
            range.count
          ),
    [wanted]
  );
  const virtual = useVirtualizer({
    count: keys.length,
    getItemKey: useCallback((row: number) => keys[row] ?? row, [keys]),
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    initialRect: FIRST_SIGHT,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  const items = virtual.getVirtualItems();
  const ends = items.map(({ end }) => end);
  return {
    lines: items.map(({ index, start }, at) => ({ row: index, gap: start - (ends[at - 1] ?? 0) })),
    rest: virtual.getTotalSize() - (ends[ends.length - 1] ?? 0),
    measure: virtual.measureElement,
  };
};
