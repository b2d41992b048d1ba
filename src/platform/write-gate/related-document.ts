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
