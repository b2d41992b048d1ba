import type { Readable } from 'node:stream';
import type { Context } from 'koa';

export interface Download {
  sendTo(ctx: Context): void;
}

export interface DownloadedFile {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly content: Readable;
}

/**
 * Sends a file for keeping, never for showing: whatever its bytes are, no browser runs them in our name, and no
 * cache keeps them for somebody else.
 */
export const download = ({ fileName, contentType, size, content }: DownloadedFile): Download => ({
  sendTo: (ctx) => {
    ctx.attachment(fileName);
    ctx.set({
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'no-store',
    });
    ctx.body = content;
    ctx.length = size;
  },
});
