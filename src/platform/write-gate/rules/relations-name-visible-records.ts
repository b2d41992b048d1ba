import { RuleViolation } from '../../../domain/shared/rule-violation';
import { foreignKeyColumn, isCrmUid } from '../../database/metadata';
import {
  findRecords,
  relationChange,
  type FoundRecord,
  type RecordRef,
  type RelationChange,
} from '../relation-input';
import { EVERY_TYPE, filling, type Write } from '../write';

interface RelationAttribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly required?: boolean;
}

interface NamedRelation extends RelationChange {
  readonly name: string;
  readonly target: string;
  readonly isToOne: boolean;
  readonly isRequired: boolean;
}

type Found = ReadonlyMap<RecordRef, FoundRecord>;

const refuse = (code: string, relations: readonly NamedRelation[]): void => {
  if (relations.length > 0)
    throw new RuleViolation(code, { errors: relations.map(({ name }) => ({ path: [name] })) });
};

const namedRelations = ({ strapi, uid, data }: Write): NamedRelation[] => {
  const attributes = (strapi.contentTypes[uid]?.attributes ?? {}) as Record<string, RelationAttribute>;
  return Object.entries(attributes).flatMap(([name, { type, relation = '', target = '', required }]) => {
    if (type !== 'relation' || !isCrmUid(target)) return [];
    const change = relationChange(data[name], name);
    return change
      ? [{ ...change, name, target, isToOne: /ToOne$/.test(relation), isRequired: required === true }]
      : [];
  });
};

const findAll = async (write: Write, relations: readonly NamedRelation[]): Promise<Map<string, Found>> => {
  const found = new Map<string, Found>();
  for (const target of new Set(relations.map((relation) => relation.target))) {
    const named = relations.filter((relation) => relation.target === target);
    const refs = named.flatMap(({ added, removed }) => [...added, ...removed]);
    if (refs.length > 0) found.set(target, await findRecords(write.strapi, target, refs));
  }
  return found;
};

/** `undefined`: the write leaves the relation as it is, such as a disconnect of what was not connected. */
const settled = (
  { stored }: Write,
  relation: NamedRelation,
  found: Found | undefined
): { readonly set: readonly { readonly id: number | undefined }[] } | undefined => {
  const { name, added, removed, replaces } = relation;
  const [ref] = added;
  if (ref !== undefined) return { set: [{ id: found?.get(ref)?.id }] };
  const current = stored?.[foreignKeyColumn(name)];
  const isCleared = replaces || removed.some((gone) => found?.get(gone)?.id === current);
  return isCleared ? { set: [] } : undefined;
};

/**
 * A record that the actor does not see is as unknown as one that does not exist: same code, same answer. A
 * relation to one record then has one shape, whatever was sent, so that the rules and Strapi read the same.
 */
export const relationsNameVisibleRecords = filling(EVERY_TYPE, ['create', 'update'], async (write) => {
  const relations = namedRelations(write);
  const toOne = relations.filter(({ isToOne }) => isToOne);
  refuse(
    'relation.more-than-one',
    toOne.filter(({ added }) => added.length > 1)
  );
  const found = await findAll(write, relations);
  refuse(
    'relation.unknown',
    relations.filter(({ target, added }) => added.some((ref) => !found.get(target)?.has(ref)))
  );
  const after = toOne.map((relation) => ({
    relation,
    value: settled(write, relation, found.get(relation.target)),
  }));
  refuse(
    'field.required',
    after.flatMap(({ relation, value }) => (relation.isRequired && value?.set.length === 0 ? [relation] : []))
  );
  return Object.fromEntries(after.map(({ relation, value }) => [relation.name, value]));
});
