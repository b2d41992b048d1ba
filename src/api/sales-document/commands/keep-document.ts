import type { Core } from '@strapi/strapi';
import type { QuoteOnPaper } from '../../../documents/docx/render-docx';
import { WORD_EXTENSION } from '../../../documents/word-file';
import {
  amountsThatDiffer,
  type AmountRead,
  type StoredAmounts,
} from '../../../domain/document/compare-amounts';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { lockName } from '../../../platform/lock/lock-name';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import { keepFile } from '../../../platform/storage/stored-files';
import type { MadeDocument } from '../../../wire/services/sales-document';
import type { QuoteRead, TemplateRead } from './read-quote';

const UID = 'api::sales-document.sales-document';

/**
 * Asked as the system: papers of a quote are counted on, also past those that were made for a customer whom the
 * author does not see.
 */
const nextVersion = async (strapi: Core.Strapi, quoteId: number, templateId: number): Promise<number> => {
  await lockName(strapi, `sales-document of quote ${quoteId}`);
  const found = await asSystem(() =>
    sqlOne<{ next: number }>(
      strapi,
      `select coalesce(max(version), 0) + 1 as next from sales_documents
        where quote_fk = ? and template_fk = ? and kind = 'quote'`,
      [quoteId, templateId]
    )
  );
  return found?.next ?? 1;
};

const fileNameOf = ({ snapshot: { quote } }: QuoteRead, template: TemplateRead, version: number): string => {
  const name = `${quote.number ?? 'quote'}-rev${quote.revision}-${template.name}-v${version}`;
  return safeFileName(`${name.replace(/[/\\]/g, '-')}${WORD_EXTENSION}`, {
    extension: WORD_EXTENSION,
    fallback: 'quote',
  });
};

const COUNTED = '(l.is_optional is not true or l.is_chosen is true)';
const linesThat = (condition: string): string => `
  (select coalesce(json_agg(json_build_object('net', l.net::text, 'tax', l.tax::text, 'gross', l.gross::text,
     'amount', (l.net + coalesce(l.document_discount, 0))::text, 'groupName', l.group_name)
     order by l.position, l.id), '[]') from quote_lines l where l.quote_fk = q.id and ${condition})`;
const STORED = `
select json_build_object('net', q.net::text, 'tax', q.tax::text, 'gross', q.gross::text) as totals,
  ${linesThat(COUNTED)} as lines, ${linesThat(`not ${COUNTED}`)} as options
from quotes q where q.id = ?`;

/** What the file says must be what the database says at this moment, or nothing is kept. */
const refuseOtherAmounts = async (
  strapi: Core.Strapi,
  quoteId: number,
  read: readonly AmountRead[]
): Promise<void> => {
  const stored = await sqlOne<StoredAmounts>(strapi, STORED, [quoteId]);
  if (!stored) throw new RuleViolation('record.not-found', {}, 'unknown');
  const amounts = amountsThatDiffer(read, stored);
  if (amounts.length > 0) throw new RuleViolation('sales-document.amounts-differ', { amounts }, 'conflict');
};

export interface PaperToKeep {
  readonly accountId: number;
  readonly template: TemplateRead & { readonly sha256: string };
  readonly paper: QuoteOnPaper;
}

/** Stores the paper and its row, in the transaction that is open; a file without a row does not remain. */
export const keepDocument = async (
  strapi: Core.Strapi,
  read: QuoteRead,
  { accountId, template, paper }: PaperToKeep
): Promise<MadeDocument> => {
  await refuseOtherAmounts(strapi, read.quoteId, paper.amounts);
  const { key, size, sha256 } = await keepFile(strapi, paper.docx);
  const version = await nextVersion(strapi, read.quoteId, template.id);
  const document = {
    kind: 'quote' as const,
    name: read.snapshot.quote.name,
    version,
    templateVersion: template.version,
    templateSha256: template.sha256,
    fileName: fileNameOf(read, template, version),
    size,
    sha256,
  };
  const relations = {
    account: accountId,
    opportunity: read.opportunityId,
    quote: read.quoteId,
    template: template.id,
  };
  const [row] = await insertRows(strapi, UID, [{ ...document, ...relations, storageKey: key }]);
  if (!row) throw new Error('The sales document was not inserted');
  return { documentId: row.document_id, ...document };
};
