import type { Core } from '@strapi/strapi';
import { foreignKeyColumn, ownedLinks, snakeCase, type CrmUid } from '../database/metadata';

const TYPE_IN_POSTGRES: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'text',
  enumeration: 'text',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'numeric',
  date: 'date',
  datetime: 'timestamp',
  json: 'jsonb',
  blocks: 'jsonb',
};

/** The PostgreSQL column and type behind an attribute; to-one relations are integers in `<relation>_fk`. */
export interface BulkColumn {
  readonly attribute: string;
  readonly column: string;
  readonly type: string;
}

const cache = new Map<string, ReadonlyMap<string, BulkColumn>>();

const columnsOf = (strapi: Core.Strapi, uid: CrmUid): ReadonlyMap<string, BulkColumn> => {
  const plain = Object.entries(strapi.contentTypes[uid]?.attributes ?? {}).flatMap(
    ([attribute, { type }]) => {
      const postgres = TYPE_IN_POSTGRES[type];
      return postgres === undefined ? [] : [{ attribute, column: snakeCase(attribute), type: postgres }];
    }
  );
  const links = ownedLinks(strapi, uid).map(({ attribute }) => ({
    attribute,
    column: foreignKeyColumn(attribute),
    type: 'integer',
  }));
  return new Map([...plain, ...links].map((column) => [column.attribute, column]));
};

export const bulkColumn = (strapi: Core.Strapi, uid: CrmUid, attribute: string): BulkColumn => {
  const columns = cache.get(uid) ?? columnsOf(strapi, uid);
  cache.set(uid, columns);
  const column = columns.get(attribute);
  if (!column) throw new Error(`${uid} has no writable attribute ${attribute}`);
  return column;
};
