import type { Core } from '@strapi/strapi';
import { WORD_EXTENSION } from '../../../documents/word-file';
import { asSystem } from '../../../platform/actor/actor';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { lockName } from '../../../platform/lock/lock-name';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import { keepFile } from '../../../platform/storage/stored-files';
import type { MadeDocument } from '../../../wire/services/sales-document';
import type { QuoteRead } from './read-quote';

const UID = 'api::sales-document.sales-document';

/**
 * Asked as the system: papers of a quote are counted on, also past those that were made for a customer whom the
 * author does not see.
 */
const nextVersion = async (strapi: Core.Strapi, quoteId: number): Promise<number> => {
  await lockName(strapi, `sales-document of quote ${quoteId}`);
  const found = await asSystem(() =>
    sqlOne<{ next: number }>(
      strapi,
      `select coalesce(max(version), 0) + 1 as next from sales_documents where quote_fk = ? and kind = 'quote'`,
      [quoteId]
    )
  );
  return found?.next ?? 1;
};

const fileNameOf = ({ snapshot: { quote } }: QuoteRead, version: number): string =>
  safeFileName(`${quote.number ?? 'quote'}-rev${quote.revision}-v${version}${WORD_EXTENSION}`, {
    extension: WORD_EXTENSION,
    fallback: 'quote',
  });

/** Stores the paper and its row, in the transaction that is open; a file without a row does not remain. */
export const keepDocument = async (
  strapi: Core.Strapi,
  read: QuoteRead,
  file: { readonly accountId: number; readonly templateId: number; readonly bytes: Uint8Array }
): Promise<MadeDocument> => {
  const { key, size, sha256 } = await keepFile(strapi, file.bytes);
  const version = await nextVersion(strapi, read.quoteId);
  const document = {
    kind: 'quote' as const,
    name: read.snapshot.quote.name,
    version,
    fileName: fileNameOf(read, version),
    size,
    sha256,
  };
  const relations = {
    account: file.accountId,
    opportunity: read.opportunityId,
    quote: read.quoteId,
    template: file.templateId,
  };
  const [row] = await insertRows(strapi, UID, [{ ...document, ...relations, storageKey: key }]);
  if (!row) throw new Error('The sales document was not inserted');
  return { documentId: row.document_id, ...document };
};
