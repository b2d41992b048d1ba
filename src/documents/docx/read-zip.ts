import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { shown, unreadableTemplate, type TemplateProblem } from './template-problem';

export interface ZipLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 0x2041;

const refuse = (code: string, message: string): never => {
  const problem: TemplateProblem = { code, part: 'file', message };
  throw unreadableTemplate([problem]);
};
const refuseDamaged = (): never =>
  refuse('damaged', 'The file is damaged or cut off; save it again in Word and upload it once more.');

const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    const isEnd = bytes.readUInt32LE(at) === END_SIGNATURE;
    if (isEnd && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return refuseDamaged();
};

const readDirectoryPlace = (bytes: Buffer, limits: ZipLimits) => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (count === ZIP64_COUNT || offset === ZIP64_SIZE || size === ZIP64_SIZE)
    refuse('zip64', 'The file uses an archive format for huge files, which Word files do not need.');
  if (count > limits.entries)
    refuse('too-many-entries', `The file holds ${count} parts; a template may hold ${limits.entries}.`);
  // Word leaves no gap here; a gap is how two readers are made to see two different files.
  if (offset + size !== end || bytes.readUInt32LE(end + 4) !== 0) refuseDamaged();
  return { count, offset, end };
};

const readName = (bytes: Buffer, from: number, length: number): string => {
  const name = bytes.subarray(from, from + length);
  return isUtf8(name)
    ? name.toString()
    : refuse('unsafe-name', 'The name of a part of the file cannot be read.');
};

const isUnsafeName = (name: string): boolean => {
  if (name === '' || name.length > 200 || /[\\:\u0000-\u001f\u007f]/.test(name)) return true;
  const segments = name.replace(/\/$/, '').split('/');
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..');
};

/** Where the content starts, after making sure that the header beside it tells the same as the directory. */
const contentStart = (bytes: Buffer, local: number, name: string, directory: number): number => {
  if (local + LOCAL_SIZE > directory || bytes.readUInt32LE(local) !== LOCAL_SIGNATURE) return refuseDamaged();
  const nameLength = bytes.readUInt16LE(local + 26);
  if (readName(bytes, local + LOCAL_SIZE, nameLength) !== name) return refuseDamaged();
  return local + LOCAL_SIZE + nameLength + bytes.readUInt16LE(local + 28);
};

const readHeader = (bytes: Buffer, at: number, directory: number, end: number): Header & { next: number } => {
  if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return refuseDamaged();
  const method = bytes.readUInt16LE(at + 10);
  const packedSize = bytes.readUInt32LE(at + 20);
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > end) return refuseDamaged();
  const name = readName(bytes, at + ENTRY_SIZE, nameLength);
  if (isUnsafeName(name)) refuse('unsafe-name', `A part of the file has the unsafe name “${shown(name)}”.`);
  if ((bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0)
    refuse('encrypted', 'The file is protected by a password; save it without one.');
  if (method !== STORED && method !== DEFLATED) refuseDamaged();
  const start = contentStart(bytes, bytes.readUInt32LE(at + 42), name, directory);
  if (start + packedSize > directory) refuseDamaged();
  return { name, method, packedSize, size: bytes.readUInt32LE(at + 24), start, next };
};

const refuseOverlaps = (headers: readonly Header[]): void => {
  const inOrder = [...headers].sort((a, b) => a.start - b.start);
  inOrder.forEach((header, index) => {
    const following = inOrder[index + 1];
    if (following !== undefined && header.start + header.packedSize > following.start) refuseDamaged();
  });
};

const refuseDuplicates = (headers: readonly Header[]): void => {
  const names = new Set<string>();
  for (const { name } of headers) {
    if (names.has(name.toLowerCase()))
      refuse('duplicate-name', `The file holds the part “${shown(name)}” more than once.`);
    names.add(name.toLowerCase());
  }
};

const refuseTooBig = (headers: readonly Header[], limits: ZipLimits): void => {
  const total = headers.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes || headers.some(({ size }) => size > limits.entryBytes))
    refuse('too-big', 'The file is too big once it is unpacked.');
};

/** The declared size is a claim: unpacking stops at the first byte beyond it. */
const inflate = (packed: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isLonger
      ? refuse('too-big', 'The file is bigger than it says once it is unpacked.')
      : refuseDamaged();
  }
};

const unpack = (bytes: Buffer, { method, start, packedSize, size }: Header): Buffer => {
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === STORED ? packed : inflate(packed, size);
  return content.length === size ? content : refuseDamaged();
};

/**
 * The entries of a zip file, all of them and nothing else: every limit is checked on the directory before the
 * first byte is unpacked, and held while unpacking. Refuses (`quote-template.unreadable`) whatever two readers
 * could understand in two ways: gaps, overlaps, duplicate, absolute or climbing names, zip64, encryption.
 */
export const readZip = (bytes: Buffer, limits: ZipLimits): ZipEntry[] => {
  if (bytes.length > limits.fileBytes)
    refuse('too-big', `The file is bigger than ${limits.fileBytes / 1e6} MB.`);
  if (bytes.length < END_SIZE) refuseDamaged();
  const directory = readDirectoryPlace(bytes, limits);
  const headers: Header[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const header = readHeader(bytes, at, directory.offset, directory.end);
    headers.push(header);
    at = header.next;
  }
  if (at !== directory.end) refuseDamaged();
  refuseDuplicates(headers);
  refuseOverlaps(headers);
  refuseTooBig(headers, limits);
  return headers.map((header) => ({ name: header.name, content: unpack(bytes, header) }));
};
