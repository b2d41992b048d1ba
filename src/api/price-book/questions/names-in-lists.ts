import type { Core } from '@strapi/strapi';
import { listLink } from '../../../platform/database/list-link';
import { sqlOne } from '../../../platform/database/sql';

const BOOK = 'api::price-book.price-book';

interface Lists {
  readonly brands: readonly string[];
  readonly productVersions: readonly string[];
}

/** Brands and versions of a book, by document id. */
export const namesInLists = async (strapi: Core.Strapi, book: number): Promise<Lists> => {
  const list = (attribute: keyof Lists): string => {
    const link = listLink(strapi, BOOK, attribute);
    return `array(select t.document_id from ${link.linkTable} l join ${link.targetTable} t on t.id = l.${link.targetColumn}
            where l.${link.ownColumn} = ?)`;
  };
  const found = await sqlOne<Lists>(
    strapi,
    `select ${list('brands')} as brands, ${list('productVersions')} as "productVersions"`,
    [book, book]
  );
  return found ?? { brands: [], productVersions: [] };
};
