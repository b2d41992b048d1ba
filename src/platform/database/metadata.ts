import type { Core, UID } from '@strapi/strapi';

export type CrmUid = UID.ContentType & `api::${string}`;

export const isCrmUid = (uid: string): uid is CrmUid => uid.startsWith('api::');

export const crmUids = (strapi: Core.Strapi): CrmUid[] =>
  Object.keys(strapi.contentTypes).filter(isCrmUid).sort();

/** A relation to at most one record whose link table this type owns: it also gets a real foreign key column. */
export interface OwnedLink {
  readonly attribute: string;
  readonly target: string;
  readonly table: string;
  readonly targetTable: string;
  readonly column: string;
  readonly linkTable: string;
  /** The column of the link table that names this type's row. */
  readonly ownColumn: string;
  readonly targetColumn: string;
  /** Where the inverse list keeps its order; Strapi reads the list in this order. */
  readonly orderColumn: string | undefined;
  readonly onDelete: 'no action' | 'cascade' | 'set null';
}

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
  readonly inverseOrderColumnName?: string;
}
interface RelationMeta {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly joinTable?: JoinTable;
  readonly pluginOptions?: { readonly crm?: { readonly onDelete?: OwnedLink['onDelete'] } };
}

export const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;

/** As Strapi names columns: `phoneE164` -> `phone_e_164`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Za-z])(\d)/g, '$1_$2')
    .replace(/(\d)([A-Za-z])/g, '$1_$2')
    .toLowerCase();

/** `potentialCustomer` -> `potential_customer_fk`: the column that mirrors the relation's link row. */
export const foreignKeyColumn = (attribute: string): string => `${snakeCase(attribute)}_fk`;

const relationsOf = (strapi: Core.Strapi, uid: string): [string, RelationMeta][] =>
  Object.entries(strapi.db.metadata.get(uid).attributes as unknown as Record<string, RelationMeta>).filter(
    ([, meta]) => meta.type === 'relation' && isCrmUid(meta.target ?? '')
  );

/** What the schema says in `pluginOptions.crm.onDelete`: what becomes of this record when the other one goes. */
const onDeleteOf = (strapi: Core.Strapi, uid: string, attribute: string): OwnedLink['onDelete'] | undefined =>
  (strapi.contentTypes[uid as CrmUid]?.attributes[attribute] as RelationMeta | undefined)?.pluginOptions?.crm
    ?.onDelete;

export const ownedLinks = (strapi: Core.Strapi, uid: string): OwnedLink[] =>
  relationsOf(strapi, uid).flatMap(([attribute, { relation, target, mappedBy, joinTable }]) => {
    if (!joinTable || mappedBy !== undefined || !/ToOne$/.test(relation ?? '')) return [];
    return [
      {
        attribute,
        target: target as string,
        table: tableOf(strapi, uid),
        targetTable: tableOf(strapi, target as string),
        column: foreignKeyColumn(attribute),
        linkTable: joinTable.name,
        ownColumn: joinTable.joinColumn.name,
        targetColumn: joinTable.inverseJoinColumn.name,
        orderColumn: joinTable.inverseOrderColumnName,
        onDelete: onDeleteOf(strapi, uid, attribute) ?? 'no action',
      },
    ];
  });

/**
 * Link tables of many-to-many relations between CRM types: they have no column of their own to mirror. A list
 * forgets a record that is deleted, unless its schema says `no action`.
 */
export const manyToManyLinks = (
  strapi: Core.Strapi,
  uid: string
): Omit<OwnedLink, 'column' | 'orderColumn'>[] =>
  relationsOf(strapi, uid).flatMap(([attribute, { relation, target, mappedBy, joinTable }]) =>
    joinTable && mappedBy === undefined && relation === 'manyToMany'
      ? [
          {
            attribute,
            target: target as string,
            table: tableOf(strapi, uid),
            targetTable: tableOf(strapi, target as string),
            linkTable: joinTable.name,
            ownColumn: joinTable.joinColumn.name,
            targetColumn: joinTable.inverseJoinColumn.name,
            onDelete: onDeleteOf(strapi, uid, attribute) ?? 'set null',
          },
        ]
      : []
  );

const columnListByUid = new Map<string, string>();

/** All columns of a type's rows, for a select list: a statement with `*` cannot keep its plan over an upgrade. */
export const columnList = (strapi: Core.Strapi, uid: string): string => {
  const known = columnListByUid.get(uid);
  if (known !== undefined) return known;
  const own = Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) =>
    'columnName' in attribute && attribute.columnName ? [attribute.columnName] : []
  );
  const list = [...own, ...ownedLinks(strapi, uid).map(({ column }) => column)]
    .map((name) => `"${name}"`)
    .join(', ');
  columnListByUid.set(uid, list);
  return list;
};
