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
const zeros = (count: number): number[] => Array<number>(count).fill(0);
const EXIF = [0xff, 0xe1, 0x01, 0x02, ...zeros(0x100)];
const FRAME = [0xff, 0xc2, 0x00, 0x11, 0x08, 0x03, 0x00, 0x04, 0x00, 0x03];

describe('the size that the head of a picture says', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['PNG', 'png', png(30_000, 20_000), '30000 x 20000'],
    ['GIF', 'gif', bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01]), '640 x 480'],
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

  it('is refused beyond what image programs open', () => {
    expect(() => refuseHugePicture('png', png(16_383, 16_384))).toThrow('attachment.too-many-pixels');
    expect(() => refuseHugePicture('png', png(16_383, 16_383))).not.toThrow();
    expect(() => refuseHugePicture('png', png(1, 1).subarray(0, 8))).not.toThrow();
  });
});
