import { RuleViolation } from '../../../domain/shared/rule-violation';
import { before, EVERY_TYPE, type Write } from '../write';
import { findRecords, relationChange, type RecordRef } from '../relation-input';
import { isCrmUid } from '../../database/metadata';

interface RelationAttribute {
  readonly type: string;
  readonly target?: string;
}

const namedByTarget = (write: Write): Map<string, { name: string; refs: readonly RecordRef[] }[]> => {
  const wanted = new Map<string, { name: string; refs: readonly RecordRef[] }[]>();
  const attributes = (write.strapi.contentTypes[write.uid]?.attributes ?? {}) as Record<
    string,
    RelationAttribute
  >;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type !== 'relation' || !isCrmUid(attribute.target ?? '')) continue;
    const change = relationChange(write.data[name], name);
    if (!change || change.added.length === 0) continue;
    const list = wanted.get(attribute.target as string) ?? [];
    wanted.set(attribute.target as string, [...list, { name, refs: change.added }]);
  }
  return wanted;
};

/** A record that the actor does not see is as unknown as one that does not exist: same code, same answer. */
export const relationsNameVisibleRecords = before(EVERY_TYPE, ['create', 'update'], async (write) => {
  for (const [target, named] of namedByTarget(write)) {
    const found = await findRecords(
      write.strapi,
      target,
      named.flatMap(({ refs }) => refs)
    );
    const missing = named.filter(({ refs }) => refs.some((ref) => !found.has(ref)));
    if (missing.length > 0)
      throw new RuleViolation('relation.unknown', { errors: missing.map(({ name }) => ({ path: [name] })) });
  }
});
