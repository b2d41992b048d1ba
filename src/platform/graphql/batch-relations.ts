import type { Core } from '@strapi/strapi';
import { isCrmUid } from '../database/metadata';
import { sql } from '../database/sql';

interface Entity {
  readonly id: number;
  readonly [field: string]: unknown;
}
type Params = Readonly<Record<string, unknown>> | undefined;
type LoadOne = (uid: string, entity: Entity, field: string, params?: Params) => Promise<unknown>;

interface Waiting {
  readonly id: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
interface Group {
  readonly uid: string;
  readonly field: string;
  readonly params: Params;
  readonly waiting: Waiting[];
}
interface RelationAttribute {
  readonly relation: string;
  readonly target: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { name: string };
    readonly inverseJoinColumn: { name: string };
  };
}

const attributeOf = (strapi: Core.Strapi, uid: string, field: string) =>
  strapi.db.metadata.get(uid).attributes[field] as unknown as RelationAttribute | undefined;

/** A load without a limit means all rows: Strapi reads the permissions of a role so. */
const MAX_ROWS = 2 ** 31 - 1;

const isToMany = (attribute: RelationAttribute): boolean => /ToMany$/.test(attribute.relation);

const hasOwnOrder = (params: Params): boolean =>
  Object.keys(params?.where ?? {}).length > 0 ||
  (Array.isArray(params?.orderBy) ? params.orderBy.length > 0 : !!params?.orderBy);

const loadToOne = async (strapi: Core.Strapi, { uid, field, params }: Group, ids: readonly number[]) => {
  const parents = (await strapi.db.query(uid).findMany({
    where: { id: { $in: [...ids] } },
    select: ['id'],
    populate: { [field]: params ?? true },
  })) as unknown as Entity[];
  return new Map(parents.map((parent) => [parent.id, parent[field] ?? null]));
};

/** The page of each parent is cut in the database, so that one rich parent cannot flood the answer. */
const pagesOfChildren = async (
  strapi: Core.Strapi,
  attribute: RelationAttribute,
  params: Params,
  ids: readonly number[]
) => {
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable as NonNullable<
    RelationAttribute['joinTable']
  >;
  const offset = Number(params?.offset ?? 0);
  const rows = await sql<{ parent: number; child: number }>(
    strapi,
    `select parent, child from (
       select ?? as parent, ?? as child, row_number() over (partition by ?? order by ??) as position from ?? where ?? = any(?)
     ) linked where position > ? and position <= ? order by child`,
    [
      joinColumn.name,
      inverseJoinColumn.name,
      joinColumn.name,
      inverseJoinColumn.name,
      name,
      joinColumn.name,
      ids,
      offset,
      offset + Number(params?.limit ?? MAX_ROWS),
    ]
  );
  return rows;
};

const loadToMany = async (
  strapi: Core.Strapi,
  attribute: RelationAttribute,
  { params }: Group,
  ids: readonly number[]
) => {
  const pages = await pagesOfChildren(strapi, attribute, params, ids);
  const children = (await strapi.db
    .query(attribute.target)
    .findMany({ where: { id: { $in: pages.map(({ child }) => child) } } })) as unknown as Entity[];
  const byId = new Map(children.map((child) => [child.id, child]));
  const result = new Map<number, unknown[]>(ids.map((id) => [id, []]));
  for (const { parent, child } of pages) if (byId.has(child)) result.get(parent)?.push(byId.get(child));
  return result;
};

const settle = async (strapi: Core.Strapi, attribute: RelationAttribute, group: Group): Promise<void> => {
  try {
    const ids = [...new Set(group.waiting.map(({ id }) => id))];
    const many = isToMany(attribute);
    const values: ReadonlyMap<number, unknown> = many
      ? await loadToMany(strapi, attribute, group, ids)
      : await loadToOne(strapi, group, ids);
    for (const { id, resolve } of group.waiting) resolve(values.get(id) ?? (many ? [] : null));
  } catch (error) {
    for (const { reject } of group.waiting) reject(error);
  }
};

/**
 * Strapi's GraphQL loads every nested relation by itself: 50 quotes with their accounts cost 50 statements. Loads of
 * one request and one tick with the same type, field and parameters are done together. A nested field with a filter
 * or an order of its own stays a load of its own.
 */
export const batchRelationLoads = (strapi: Core.Strapi): void => {
  const manager = strapi.db.entityManager as unknown as { load: LoadOne };
  const loadOne = manager.load.bind(manager);
  const open = new WeakMap<object, Map<string, Group>>();

  manager.load = (uid, entity, field, params) => {
    const request = strapi.requestContext.get();
    const attribute = typeof field === 'string' ? attributeOf(strapi, uid, field) : undefined;
    if (!request || !isCrmUid(uid) || !attribute?.joinTable || hasOwnOrder(params))
      return loadOne(uid, entity, field, params);
    const groups = open.get(request) ?? new Map<string, Group>();
    open.set(request, groups);
    const key = JSON.stringify([uid, field, params]);
    const known = groups.get(key);
    const group = known ?? { uid, field, params, waiting: [] };
    if (!known) {
      groups.set(key, group);
      setImmediate(() => {
        groups.delete(key);
        void settle(strapi, attribute, group);
      });
    }
    return new Promise((resolve, reject) => group.waiting.push({ id: entity.id, resolve, reject }));
  };
};
