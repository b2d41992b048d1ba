import { open, type FileHandle } from 'node:fs/promises';

const HEAD_BYTES = 4096;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
/** Some thousands of parts; a directory that is longer is not read. */
const LONGEST_DIRECTORY = 1024 * 1024;

const readAt = async (handle: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
};

const namesIn = (directory: Buffer): string[] => {
  const names: string[] = [];
  let at = 0;
  while (at + ENTRY_SIZE <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    at += ENTRY_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
};

/** Names of the parts of a zip file as its directory lists them; nothing is unpacked, so a bomb costs nothing. */
const partsOf = async (handle: FileHandle, size: number): Promise<string[]> => {
  const tailStart = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const tail = await readAt(handle, tailStart, size - tailStart);
  const end = tail.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + END_SIZE > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > LONGEST_DIRECTORY || start + length > size) return [];
  return namesIn(await readAt(handle, start, length));
};

/** The beginning of a file, and the names of its parts when it is a zip file: enough to tell what it is. */
export const fileContent = async (
  path: string,
  headBytes = HEAD_BYTES
): Promise<{ head: Buffer; parts: string[] }> => {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const head = await readAt(handle, 0, Math.min(size, headBytes));
    const isZip = head.subarray(0, 2).toString('latin1') === 'PK';
    return { head, parts: isZip ? await partsOf(handle, size) : [] };
  } finally {
    await handle.close();
  }
};
