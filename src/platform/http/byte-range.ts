import type { ByteRange } from '../storage/file-store';

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The part of a file that a request asks for (RFC 9110, 14): undefined when it asks for all of it or in a way
 * that is not served, such as several parts at once; `unsatisfiable` when the file has no such part.
 */
export const byteRange = (header: string, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const [, from = '', to = ''] = ONE_RANGE.exec(header.trim()) ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
};
