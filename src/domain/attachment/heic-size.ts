import type { PictureSize } from './dimensions';

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

const HEADER = 8;
/** Of one box; no real file has as many. */
const MOST_BOXES = 10_000;
const typeAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

/** 64-bit lengths are longer than any file that is taken; a length of 0 goes to the end. */
const boxesIn = (view: DataView, from: number, to: number): Box[] => {
  const boxes: Box[] = [];
  let at = from;
  while (at + HEADER <= to && boxes.length < MOST_BOXES) {
    const said = view.getUint32(at);
    const isLong = said === 1 && at + 16 <= to;
    const length = isLong ? view.getUint32(at + 12) : said || to - at;
    const header = isLong ? 16 : HEADER;
    if (length < header || at + length > to) return boxes;
    boxes.push({ type: typeAt(view, at + 4), from: at + header, to: at + length });
    at += length;
  }
  return boxes;
};

/** The way to the properties of pictures; what a version number stands before begins four bytes later. */
const WAY = [
  { type: 'meta', skip: 4 },
  { type: 'iprp', skip: 0 },
  { type: 'ipco', skip: 0 },
] as const;

/** The largest picture that the file describes: the whole, its tiles and its thumbnails each have a size. */
export const heicSize = (view: DataView): PictureSize | undefined => {
  let boxes = boxesIn(view, 0, view.byteLength);
  for (const { type, skip } of WAY)
    boxes = boxes.filter((box) => box.type === type).flatMap((box) => boxesIn(view, box.from + skip, box.to));
  return boxes
    .filter(({ type, from, to }) => type === 'ispe' && to - from >= 12)
    .map(({ from }) => ({ width: view.getUint32(from + 4), height: view.getUint32(from + 8) }))
    .sort((one, other) => other.width * other.height - one.width * one.height)[0];
};
