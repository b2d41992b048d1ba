import type { PictureSize } from './dimensions';

const [WIDTH, HEIGHT] = [256, 257];
const SHORT = 3;
const ENTRY = 12;
/** Descriptions may point in circles and overlap: no real file has as many entries in all. */
const MOST_ENTRIES = 1_000_000;

interface Page {
  readonly size: PictureSize;
  /** Where the next one is described; 0: there is none. */
  readonly next: number;
  readonly entries: number;
}

const pageAt = (view: DataView, at: number, little: boolean): Page | undefined => {
  if (at < 8 || at + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(at, little);
  const end = at + 2 + entries * ENTRY;
  if (end + 4 > view.byteLength) return undefined;
  const tags = new Map<number, number>();
  for (let entry = at + 2; entry < end; entry += ENTRY) {
    const isShort = view.getUint16(entry + 2, little) === SHORT;
    const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    tags.set(view.getUint16(entry, little), value);
  }
  const size = { width: tags.get(WIDTH) ?? 0, height: tags.get(HEIGHT) ?? 0 };
  return { size, next: view.getUint32(end, little), entries };
};

/** The largest page; pages are shown one by one, so that a scan of many is no large picture. */
export const tiffSize = (view: DataView): PictureSize | undefined => {
  const little = view.getUint16(0) === 0x4949;
  let largest: PictureSize | undefined;
  let page = pageAt(view, view.getUint32(4, little), little);
  for (let read = 0; page && read < MOST_ENTRIES; ) {
    const { size, next, entries } = page;
    read += entries + 1;
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
    page = pageAt(view, next, little);
  }
  return largest;
};
