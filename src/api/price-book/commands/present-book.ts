import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';

/** What a copy of a book answers with. */
export interface CopiedBook {
  readonly documentId: string;
  readonly name: string;
  readonly version: number;
  readonly active: boolean;
  /** Document id; null for a book that stands by itself. */
  readonly previousVersion: string | null;
  /** How many rows the book has. */
  readonly prices: number;
  readonly bundles: number;
  readonly templates: number;
}

export const presentBook = async (strapi: Core.Strapi, documentId: string): Promise<CopiedBook> => {
  const book = await sqlOne<CopiedBook>(
    strapi,
    `select b.document_id as "documentId", b.name, b.version, coalesce(b.active, false) as active,
       p.document_id as "previousVersion",
       (select count(*)::int from prices where price_book_fk = b.id) as prices,
       (select count(*)::int from bundles where price_book_fk = b.id) as bundles,
       (select count(*)::int from quote_templates where price_book_fk = b.id) as templates
     from price_books b left join price_books p on p.id = b.previous_version_fk where b.document_id = ?`,
    [documentId]
  );
  if (!book) throw new RuleViolation('record.not-found', {}, 'unknown');
  return book;
};
