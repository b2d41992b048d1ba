import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { ByteRange } from '../storage/file-store';
import { byteRange } from './byte-range';

export interface Download {
  sendTo(ctx: Context): Promise<void>;
}

export interface DownloadedFile {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content: a download that broke off goes on only with the same file. */
  readonly sha256: string;
  readonly open: (range?: ByteRange) => Promise<Readable>;
}

const wantedRange = (ctx: Context, { size, sha256 }: DownloadedFile): ReturnType<typeof byteRange> => {
  const condition = ctx.get('If-Range');
  return condition === '' || condition === `"${sha256}"` ? byteRange(ctx.get('Range'), size) : undefined;
};

const sendPart = async (
  ctx: Context,
  { size, open }: DownloadedFile,
  range: ByteRange | 'unsatisfiable'
): Promise<void> => {
  if (range === 'unsatisfiable') {
    ctx.body = null; // which makes it a 204 until told otherwise
    ctx.status = 416;
    ctx.set('Content-Range', `bytes */${size}`);
    return;
  }
  ctx.status = 206;
  ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  ctx.body = await open(range);
  ctx.length = range.end - range.start + 1;
};

/**
 * Sends a file for keeping, never for showing: whatever its bytes are, no browser runs them in our name, and no
 * cache keeps them for somebody else. A request may ask for one part of it.
 */
export const download = (file: DownloadedFile): Download => ({
  sendTo: async (ctx) => {
    ctx.attachment(file.fileName);
    ctx.set({
      'Content-Type': file.contentType,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'private, no-store',
      'Accept-Ranges': 'bytes',
      ETag: `"${file.sha256}"`,
    });
    const range = wantedRange(ctx, file);
    if (range !== undefined) return sendPart(ctx, file, range);
    ctx.body = await file.open();
    ctx.length = file.size;
  },
});
