import { RuleViolation } from '../../domain/shared/rule-violation';
import { foreignKeyColumn } from '../database/metadata';
import { findRecords, relationChange, toOneAfter } from './relation-input';
import type { Write } from './write';

/**
 * The document id that a to-one relation will name after the write: undefined when the write leaves it alone, null
 * when it clears it or names what the actor does not see.
 */
export const relatedDocument = async (
  write: Write,
  attribute: string,
  target: string
): Promise<string | null | undefined> => {
  if (relationChange(write.data[attribute], attribute) === undefined) return undefined;
  const ref = toOneAfter(write.data[attribute], attribute);
  if (ref === null || ref === undefined) return null;
  return (await findRecords(write.strapi, target, [ref])).get(ref)?.documentId ?? null;
};

/** The document id that a to-one relation of the stored record names. Refuses `record.not-found` when it is hidden. */
export const storedDocument = async (
  { strapi, stored }: Write,
  attribute: string,
  target: string
): Promise<string> => {
  const id = Number(stored?.[foreignKeyColumn(attribute)]);
  const found = (await findRecords(strapi, target, [id])).get(id);
  if (!found) throw new RuleViolation('record.not-found', {}, 'unknown');
  return found.documentId;
};
