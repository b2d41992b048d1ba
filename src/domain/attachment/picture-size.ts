import { RuleViolation } from '../shared/rule-violation';
import type { PictureSize } from './dimensions';
import { gifSize } from './gif-size';
import { heicSize } from './heic-size';
import { tiffSize } from './tiff-size';

/** 16,383 x 16,383, where image programs stop by themselves: more would be a gigabyte of memory to show. */
const MOST_PIXELS = 0x3fff * 0x3fff;

/** In JPEG the data of the camera come before the size. */
const HEAD_BYTES = 256 * 1024;

/** These say their size, or how many frames they have, anywhere. */
const READ_WHOLE: ReadonlySet<string> = new Set(['gif', 'tif', 'tiff', 'heic']);

/** How much of a picture is read for its size. */
export const pictureBytes = (extension: string): number =>
  READ_WHOLE.has(extension) ? Number.MAX_SAFE_INTEGER : HEAD_BYTES;

const sized = (width: number, height: number): PictureSize => ({ width, height });

type Read = (view: DataView) => PictureSize | undefined;

const png: Read = (view) => sized(view.getUint32(16), view.getUint32(20));

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;

const webp: Read = (view) => {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) return sized(uint24(view, 24) + 1, uint24(view, 27) + 1); // VP8X
  if (chunk === 0x56503820)
    return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff); // VP8
  if (chunk !== 0x5650384c) return undefined; // VP8L
  const bits = view.getUint32(21, true);
  return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
};

/** Markers that begin a frame: C0 to CF without those of tables (C4, CC) and the one that is reserved (C8). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg: Read = (view) => {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
};

const READERS: Readonly<Record<string, { readonly read: Read; readonly bytes: number }>> = {
  png: { read: png, bytes: 24 },
  gif: { read: gifSize, bytes: 11 },
  tif: { read: tiffSize, bytes: 8 },
  tiff: { read: tiffSize, bytes: 8 },
  heic: { read: heicSize, bytes: 16 },
  webp: { read: webp, bytes: 30 },
  jpg: { read: jpeg, bytes: 11 },
  jpeg: { read: jpeg, bytes: 11 },
};

/** Width and height as the bytes of a picture say, from its beginning on; undefined for what is no picture or does not say. */
export const pictureSize = (extension: string, head: Uint8Array): PictureSize | undefined => {
  const reader = READERS[extension];
  if (reader === undefined || head.byteLength < reader.bytes) return undefined;
  return reader.read(new DataView(head.buffer, head.byteOffset, head.byteLength));
};

/** Refuses `attachment.too-many-pixels` (400): a small file that would fill the memory of whoever opens it. */
export const refuseHugePicture = (extension: string, head: Uint8Array): void => {
  const size = pictureSize(extension, head);
  if (size !== undefined && size.width * size.height * (size.frames ?? 1) > MOST_PIXELS)
    throw new RuleViolation('attachment.too-many-pixels', { ...size, mostPixels: MOST_PIXELS });
};
