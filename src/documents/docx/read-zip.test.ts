import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { problemCodes, refusalOf } from './testing/refusal';
import { readZip } from './read-zip';

const LIMITS = { fileBytes: 1_000_000, entries: 10, entryBytes: 100_000, totalBytes: 150_000 };

const zipOf = (entries: Readonly<Record<string, string>>): Buffer => {
  const zip = new PizZip();
  Object.entries(entries).forEach(([name, content]) => zip.file(name, content, { createFolders: false }));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/** Every occurrence of a name (header and directory) replaced by one of the same length. */
const renamed = (zip: Buffer, from: string, to: string): Buffer => {
  expect(to.length).toBe(from.length);
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
};

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);
const END = Buffer.from([0x50, 0x4b, 5, 6]);

/** The zip with a number written into its first directory entry. */
const claiming = (zip: Buffer, offset: number, value: number): Buffer => {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(value, copy.indexOf(DIRECTORY_ENTRY) + offset);
  return copy;
};
const SIZE = 24;
const FLAGS = 8;

const endClaiming = (zip: Buffer, offset: number, value: number): Buffer => {
  const copy = Buffer.from(zip);
  copy.writeUInt16LE(value, copy.lastIndexOf(END) + offset);
  return copy;
};

const plain = zipOf({ 'aa.xml': 'hello', 'bb.xml': 'world' });
const read = (bytes: Buffer) => readZip(bytes, LIMITS);

describe('a zip file', () => {
  it('gives all of its entries', () =>
    expect(read(plain).map(({ name, content }) => [name, content.toString()])).toStrictEqual([
      ['aa.xml', 'hello'],
      ['bb.xml', 'world'],
    ]));

  it.each([
    ['climbs out of its folder (TP-15)', renamed(plain, 'aa.xml', '../aaa'), 'unsafe-name'],
    ['is absolute', renamed(plain, 'aa.xml', '/aaaaa'), 'unsafe-name'],
    ['has backslashes', renamed(plain, 'aa.xml', 'a\\aaaa'), 'unsafe-name'],
    ['names a drive', renamed(plain, 'aa.xml', 'C:aaaa'), 'unsafe-name'],
    ['holds a NUL', renamed(plain, 'aa.xml', 'aa\0xml'), 'unsafe-name'],
    ['is there twice', renamed(plain, 'bb.xml', 'aa.xml'), 'duplicate-name'],
    ['is there twice but for its case', renamed(plain, 'bb.xml', 'AA.XML'), 'duplicate-name'],
  ])('with a name that %s is refused', (_case, bytes, code) =>
    expect(problemCodes(() => read(bytes))).toStrictEqual([code])
  );

  it.each([
    [
      'more entries than allowed',
      zipOf(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, 'x']))),
      'too-many-entries',
    ],
    ['one entry beyond its limit', zipOf({ a: 'x'.repeat(100_001) }), 'too-big'],
    ['entries that are too big together', zipOf({ a: 'x'.repeat(80_000), b: 'y'.repeat(80_000) }), 'too-big'],
    ['more bytes than allowed', Buffer.alloc(1_000_001), 'too-big'],
  ])('with %s is refused', (_case, bytes, code) =>
    expect(problemCodes(() => read(bytes))).toStrictEqual([code])
  );

  it('whose size on the label is a lie is refused while it is unpacked', () => {
    const bomb = claiming(zipOf({ a: 'x'.repeat(90_000) }), SIZE, 10);
    expect(problemCodes(() => read(bomb))).toStrictEqual(['too-big']);
  });

  it('that unpacks to less than it says is refused', () =>
    expect(problemCodes(() => read(claiming(plain, SIZE, 6)))).toStrictEqual(['damaged']));

  it('whose parts overlap is refused', () => {
    const start = plain.indexOf(DIRECTORY_ENTRY, plain.indexOf(DIRECTORY_ENTRY) + 4);
    const overlapping = Buffer.from(plain);
    overlapping.writeUInt32LE(0, start + 42);
    expect(problemCodes(() => read(overlapping))).toStrictEqual(['damaged']);
  });

  it('whose header names another file than its directory is refused', () => {
    const copy = Buffer.from(plain);
    copy.write('zz.xml', plain.indexOf('aa.xml'), 'latin1');
    expect(problemCodes(() => read(copy))).toStrictEqual(['damaged']);
  });

  it.each([
    ['has a password', claiming(plain, FLAGS, 1), 'encrypted'],
    ['is of the format for huge files', endClaiming(plain, 10, 0xffff), 'zip64'],
    ['has bytes before it', Buffer.concat([Buffer.from('junk'), plain]), 'damaged'],
    ['has bytes after it', Buffer.concat([plain, Buffer.from('junk')]), 'damaged'],
    ['claims another number of entries', endClaiming(plain, 10, 1), 'damaged'],
    ['is empty', Buffer.alloc(0), 'damaged'],
    ['is no zip', deflateRawSync(Buffer.from('x'.repeat(5000))), 'damaged'],
  ])('that %s is refused', (_case, bytes, code) =>
    expect(problemCodes(() => read(bytes))).toStrictEqual([code])
  );

  it('that is cut off anywhere is refused', () => {
    for (let length = 0; length < plain.length; length += 1)
      expect(refusalOf(() => read(plain.subarray(0, length)))).toMatchObject({
        code: 'quote-template.unreadable',
        kind: 'unreadable',
      });
  });
});
