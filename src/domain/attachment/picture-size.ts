import { RuleViolation } from '../shared/rule-violation';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** 16,383 x 16,383, where image programs stop by themselves: more would be a gigabyte of memory to show. */
const MOST_PIXELS = 0x3fff * 0x3fff;

/** How much of a picture is read for its size: in JPEG the data of the camera come before it. */
export const PICTURE_HEAD_BYTES = 256 * 1024;

const sized = (width: number, height: number): PictureSize => ({ width, height });

type Read = (view: DataView) => PictureSize | undefined;

const png: Read = (view) => sized(view.getUint32(16), view.getUint32(20));
const gif: Read = (view) => sized(view.getUint16(6, true), view.getUint16(8, true));

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
  gif: { read: gif, bytes: 10 },
  webp: { read: webp, bytes: 30 },
  jpg: { read: jpeg, bytes: 11 },
  jpeg: { read: jpeg, bytes: 11 },
};

/** Width and height as the head of a picture says; undefined for what is no picture or does not say. */
export const pictureSize = (extension: string, head: Uint8Array): PictureSize | undefined => {
  const reader = READERS[extension];
  if (reader === undefined || head.byteLength < reader.bytes) return undefined;
  return reader.read(new DataView(head.buffer, head.byteOffset, head.byteLength));
};

/** Refuses `attachment.too-many-pixels` (400): a small file that would fill the memory of whoever opens it. */
export const refuseHugePicture = (extension: string, head: Uint8Array): void => {
  const size = pictureSize(extension, head);
  if (size !== undefined && size.width * size.height > MOST_PIXELS)
    throw new RuleViolation('attachment.too-many-pixels', { ...size, mostPixels: MOST_PIXELS });
};
