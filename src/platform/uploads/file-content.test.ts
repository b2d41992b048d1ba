import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { fileContent } from './file-content';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-content-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const contentOf = (bytes: Buffer) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return fileContent(path);
};
const zip = (comment = '') =>
  new PizZip()
    .file('word/document.xml', 'x'.repeat(100_000))
    .file('견적.txt', 'y')
    .generate({ type: 'nodebuffer', compression: 'DEFLATE', comment });

describe('what is told of a file without reading all of it', () => {
  it('the first 4,096 bytes', async () =>
    expect(await contentOf(Buffer.alloc(10_000, 65))).toStrictEqual({
      head: Buffer.alloc(4096, 65),
      parts: [],
    }));

  it('nothing of an empty one', async () =>
    expect(await contentOf(Buffer.alloc(0))).toStrictEqual({ head: Buffer.alloc(0), parts: [] }));

  it.each([
    ['of a zip file its parts', zip()],
    ['also past a comment', zip('made by hand')],
  ])('%s', async (_case, bytes) =>
    expect((await contentOf(bytes)).parts).toStrictEqual(['word/document.xml', '견적.txt'])
  );

  it.each([
    ['a zip file cut off', zip().subarray(0, 200)],
    [
      'a directory that lies beyond the file',
      Buffer.concat([Buffer.from('PK\x03\x04'), zip().subarray(-22)]),
    ],
    ['bytes that only begin like one', Buffer.from('PK\x05\x06')],
  ])('no parts of %s', async (_case, bytes) => expect((await contentOf(bytes)).parts).toStrictEqual([]));
});
