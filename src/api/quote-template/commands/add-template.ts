import type { Core } from '@strapi/strapi';
import { knownLocale } from '../../../domain/document/format';
import { insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import { keepFile } from '../../../platform/storage/stored-files';
import { refuseUnusable } from './check-template';
import type { KeptTemplate, NewTemplate } from '../../../wire/services/quote-template';
import { answerOf, templateFileName } from './template-answer';

/**
 * A template of a price book (PB: quote templates; DOC-03). Refuses an unknown price book (404),
 * `document.unknown-locale`, and files that no document can be made from (422, with every problem).
 */
export const addTemplate = async (
  strapi: Core.Strapi,
  { priceBookId, name, language, fileName, bytes }: NewTemplate
): Promise<KeptTemplate> => {
  const priceBook = await findRow(strapi, 'api::price-book.price-book', priceBookId);
  const locale = language === undefined ? null : knownLocale(language);
  await refuseUnusable(bytes);
  return inTransaction(strapi, async () => {
    const { key, size, sha256 } = await keepFile(strapi, bytes);
    const template = {
      name,
      priceBook: priceBook.id,
      language: locale,
      active: true,
      version: 1,
      fileName: templateFileName(fileName),
      size,
      sha256,
      storageKey: key,
    };
    const [row] = await insertRows(strapi, 'api::quote-template.quote-template', [template]);
    if (!row) throw new Error('The template was not inserted');
    return answerOf(row);
  });
};
