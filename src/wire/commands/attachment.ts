import { z } from '@strapi/utils';
import type { Commands } from '../command';
import { longText } from './text-input';

const id = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(200);

const upload = z.strictObject({
  account: id.optional(),
  opportunity: id.optional(),
  quote: id.optional(),
  priceBook: id.optional(),
  memo: id.optional(),
  contract: id.optional(),
  project: id.optional(),
  name: name.optional().describe("Left out: the file's own name"),
  description: longText.optional(),
});

const revert = z.strictObject({ version: z.int().min(1).describe('The version to go back to') });

export type UploadInput = z.infer<typeof upload>;
export type RevertInput = z.infer<typeof revert>;

export const attachmentCommands = {
  upload: {
    method: 'POST',
    path: '/attachments',
    summary:
      'Attach a file to exactly one account, opportunity, quote, price book, memo, contract or project',
    body: upload,
    file: 'left-on-disk',
  },
  addVersion: {
    method: 'POST',
    path: '/attachments/:documentId/versions',
    summary: 'Upload a new version of an attached file; the earlier ones are kept',
    file: 'left-on-disk',
  },
  revert: {
    method: 'POST',
    path: '/attachments/:documentId/revert',
    summary: 'Go back to an earlier version of an attached file, as a new version',
    body: revert,
  },
  download: {
    method: 'GET',
    path: '/attachments/:documentId/download',
    summary: 'Download the current version of an attached file',
    file: 'given',
  },
  downloadVersion: {
    method: 'GET',
    path: '/attachments/:documentId/versions/:number/download',
    summary: 'Download one version of an attached file',
    file: 'given',
  },
} as const satisfies Commands;

/** What callers see of an attached file after a command; where its bytes lie is nobody's business. */
export interface AttachedFile {
  readonly documentId: string;
  readonly name: string;
  readonly description: string | null;
  /** How many versions there are; the last one is the current one. */
  readonly versionCount: number;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}
