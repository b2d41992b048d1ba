import type { Core } from '@strapi/strapi';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { keepFile, storeOf } from '../../../platform/storage/stored-files';
import type { StoredRow } from '../../../platform/write-gate/write';

/** Each copy has a file of its own, so that replacing or deleting one leaves the other alone. */
const copiedFile = async (strapi: Core.Strapi, key: unknown) => {
  if (typeof key !== 'string') return { storageKey: null, size: null, sha256: null };
  const { key: storageKey, size, sha256 } = await keepFile(strapi, await storeOf(strapi).read(key));
  return { storageKey, size, sha256 };
};

/** Copies the templates of a price book to another one, in the open transaction. Answers how many. */
export const copyTemplates = async (
  strapi: Core.Strapi,
  { from, to }: { readonly from: number; readonly to: number }
): Promise<number> => {
  const templates = await sql<StoredRow>(
    strapi,
    'select * from quote_templates where price_book_fk = ? order by id',
    [from]
  );
  const copies = [];
  for (const template of templates)
    copies.push({
      name: template.name,
      language: template.language,
      active: template.active,
      version: 1,
      fileName: template.file_name,
      ...(await copiedFile(strapi, template.storage_key)),
      priceBook: to,
    });
  await insertRows(strapi, 'api::quote-template.quote-template', copies);
  return copies.length;
};
