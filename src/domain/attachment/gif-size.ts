import type { PictureSize } from './dimensions';

const HEADER = 13;
const DESCRIPTOR = 10;
const [EXTENSION, IMAGE] = [0x21, 0x2c];

/** Bytes of the table of colours that flags announce. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Past the chain of blocks that begins at `at`: each says its length, the last one 0. */
const pastBlocks = (view: DataView, at: number): number => {
  let next = at;
  while (next < view.byteLength && view.getUint8(next) !== 0) next += 1 + view.getUint8(next);
  return next + 1;
};

/** Frames of a GIF, up to where it ends or is cut off; nothing is decoded. */
const framesOf = (view: DataView): number => {
  let at = HEADER + colours(view.getUint8(10));
  let frames = 0;
  while (at + DESCRIPTOR < view.byteLength) {
    const kind = view.getUint8(at);
    if (kind === EXTENSION) at = pastBlocks(view, at + 2);
    else if (kind === IMAGE) {
      frames += 1;
      at = pastBlocks(view, at + DESCRIPTOR + colours(view.getUint8(at + 9)) + 1);
    } else return frames;
  }
  return frames;
};

/** Every frame of an animation is a picture of the whole size to whoever shows it. */
export const gifSize = (view: DataView): PictureSize => ({
  width: view.getUint16(6, true),
  height: view.getUint16(8, true),
  frames: view.byteLength > HEADER ? Math.max(1, framesOf(view)) : 1,
});
