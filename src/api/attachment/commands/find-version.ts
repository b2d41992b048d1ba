import type { Core } from '@strapi/strapi';
import { isVersionOf } from '../../../domain/attachment/versions';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import type { StoredRow } from '../../../platform/write-gate/write';

/** One version of an attachment. Refuses `attachment.version-unknown` (404). */
export const findVersion = async (
  strapi: Core.Strapi,
  attachment: StoredRow,
  number: number
): Promise<StoredRow> => {
  const version = isVersionOf(attachment.version_count as number, number)
    ? await sqlOne<StoredRow>(
        strapi,
        'select * from attachment_versions where attachment_fk = ? and number = ?',
        [attachment.id, number]
      )
    : undefined;
  if (!version) throw new RuleViolation('attachment.version-unknown', {}, 'unknown');
  return version;
};
