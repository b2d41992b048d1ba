import fc from 'fast-check';
import { pictureSize, refuseHugePicture } from './picture-size';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part
    )
  );
const png = (width: number, height: number) =>
  bytes(
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
    [width >> 24, (width >> 16) & 255, (width >> 8) & 255, width & 255],
    [height >> 24, (height >> 16) & 255, (height >> 8) & 255, height & 255]
  );
const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

const FRAME_OF_GIF = [0x2c, ...[0, 0, 0, 0, 1, 0, 1, 0], 0x80, ...[0, 0, 0, 9, 9, 9], 2, 2, 0x4c, 1, 0];
const CONTROL = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
const gif = (width: number, height: number, frames: number) =>
  bytes(
    'GIF89a',
    u16(width),
    u16(height),
    [0x80, 0, 0],
    [0, 0, 0, 9, 9, 9],
    [...Array.from({ length: frames }, () => [...CONTROL, ...FRAME_OF_GIF]).flat(), 0x3b]
  );

/** Its pages are described one after the other behind some data, the width in two bytes, the height in four. */
const tiff = (order: 'II' | 'MM', pages: readonly (readonly [number, number])[]) => {
  const turned = (digits: number[]) => (order === 'II' ? [...digits].reverse() : digits);
  const [two, four] = [(value: number) => turned(u32(value).slice(2)), (value: number) => turned(u32(value))];
  const LENGTH = 2 + 2 * 12 + 4;
  return bytes(
    order,
    two(42),
    four(16),
    Array<number>(8).fill(7),
    ...pages.map(([width, height], index) => [
      ...two(2),
      ...[...two(256), ...two(3), ...four(1), ...two(width), 0, 0],
      ...[...two(257), ...two(4), ...four(1), ...four(height)],
      ...four(index + 1 < pages.length ? 16 + (index + 1) * LENGTH : 0),
    ])
  );
};

const box = (type: string, content: string | readonly number[]): number[] => {
  const inside = [...bytes(content)];
  return [...u32(8 + inside.length), ...bytes(type), ...inside];
};
const heic = (...sizes: readonly (readonly [number, number])[]) => {
  const properties = sizes.flatMap(([width, height]) =>
    box('ispe', [0, 0, 0, 0, ...u32(width), ...u32(height)])
  );
  const meta = box('meta', [0, 0, 0, 0, ...box('hdlr', 'pict'), ...box('iprp', box('ipco', properties))]);
  return bytes(box('ftyp', 'heic0000'), box('mdat', Array<number>(64).fill(5)), meta);
};
const zeros = (count: number): number[] => Array<number>(count).fill(0);
const EXIF = [0xff, 0xe1, 0x01, 0x02, ...zeros(0x100)];
const FRAME = [0xff, 0xc2, 0x00, 0x11, 0x08, 0x03, 0x00, 0x04, 0x00, 0x03];

describe('the size that the head of a picture says', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['PNG', 'png', png(30_000, 20_000), '30000 x 20000'],
    ['GIF', 'gif', gif(640, 480, 1), '640 x 480'],
    ['TIFF, its description behind the data', 'tif', tiff('II', [[640, 480]]), '640 x 480'],
    ['TIFF of Motorola', 'tiff', tiff('MM', [[640, 480]]), '640 x 480'],
    [
      'the largest page of a TIFF',
      'tiff',
      tiff('II', [
        [9, 9],
        [300, 200],
        [10, 10],
      ]),
      '300 x 200',
    ],
    ['HEIC with a thumbnail', 'heic', heic([160, 120], [4032, 3024]), '4032 x 3024'],
    ['HEIC whose data come first', 'heic', heic([160, 120]), '160 x 120'],
    ['a TIFF that points behind its end', 'tif', bytes('II*\0', [255, 0, 0, 0]), 'nothing'],
    ['a HEIC without a picture', 'heic', bytes(box('ftyp', 'heic0000'), box('meta', zeros(4))), 'nothing'],
    ['JPEG behind the data of the camera', 'jpg', bytes([0xff, 0xd8], EXIF, FRAME), '1024 x 768'],
    ['JPEG with filling between its markers', 'jpeg', bytes([0xff, 0xd8, 0xff], FRAME), '1024 x 768'],
    [
      'WebP with extras',
      'webp',
      bytes('RIFF    WEBPVP8X', zeros(8), [0xff, 0x3f, 0, 0, 1, 0]),
      '16384 x 257',
    ],
    ['WebP', 'webp', bytes('RIFF    WEBPVP8 ', zeros(10), [0x80, 0x02, 0xe0, 0x01]), '640 x 480'],
    [
      'WebP without loss',
      'webp',
      bytes('RIFF    WEBPVP8L', zeros(4), [0x2f, 0x7f, 0xc2, 0x77, 0, 0, 0, 0, 0, 0]),
      '640 x 480',
    ],
    ['no frame in the JPEG', 'jpg', bytes([0xff, 0xd8], EXIF), 'nothing'],
    ['something else in the JPEG', 'jpg', bytes([0xff, 0xd8], zeros(20)), 'nothing'],
    ['an unknown WebP', 'webp', bytes('RIFF    WEBPNEW ', zeros(20)), 'nothing'],
    ['a PNG cut off', 'png', png(1, 1).subarray(0, 20), 'nothing'],
    ['no picture', 'pdf', png(9, 9), 'nothing'],
  ])('%s', (_case, extension, head, expected) => {
    const size = pictureSize(extension, head);
    expect(size ? `${size.width} x ${size.height}` : 'nothing').toBe(expected);
  });

  it('of an animation is that of all its frames', () => {
    expect(() => refuseHugePicture('gif', gif(640, 480, 873))).not.toThrow();
    expect(() => refuseHugePicture('gif', gif(640, 480, 874))).toThrow('attachment.too-many-pixels');
    expect(() => refuseHugePicture('gif', gif(640, 480, 10_000).subarray(0, 20_000))).not.toThrow();
  });

  it('of a TIFF that points to itself is found all the same', () => {
    const circle = tiff('II', [[30_000, 30_000]]);
    circle.set([16, 0, 0, 0], circle.length - 4);
    expect(() => refuseHugePicture('tif', circle)).toThrow('attachment.too-many-pixels');
  });

  it.each(['gif', 'tif', 'heic', 'png', 'webp', 'jpg'])(
    'is asked of any bytes called %s without an end or an error',
    (extension) =>
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
          pictureSize(extension, noise);
        })
      )
  );

  it('is refused beyond what image programs open', () => {
    expect(() => refuseHugePicture('png', png(16_383, 16_384))).toThrow('attachment.too-many-pixels');
    expect(() => refuseHugePicture('png', png(16_383, 16_383))).not.toThrow();
    expect(() => refuseHugePicture('png', png(1, 1).subarray(0, 8))).not.toThrow();
  });
});
