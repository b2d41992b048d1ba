import type { Core } from '@strapi/strapi';
import { anonymousContact, PERSONAL_FIELDS } from '../../../domain/contact/anonymous';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { updateRows } from '../../../platform/bulk/write-rows';
import { now } from '../../../platform/clock/clock';
import { sql } from '../../../platform/database/sql';
import { beforeCommit, inTransaction } from '../../../platform/database/transaction';
import { lockRow } from '../../../platform/lock/lock-row';

const CONTACT = 'api::contact.contact';

/**
 * CON-18: cannot be taken back. The history keeps that and when something changed, but no longer what; the entry of
 * this act itself would tell everything once more, so it is scrubbed with the others, after it is written.
 */
export const anonymize = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<{ readonly documentId: string; readonly anonymizedAt: string }> =>
  inTransaction(strapi, async () => {
    const contact = await lockRow(strapi, CONTACT, documentId);
    if (contact.anonymized_at !== null) throw new RuleViolation('contact.anonymized', {}, 'conflict');
    const anonymizedAt = now().toISOString();
    await updateRows(strapi, CONTACT, [{ id: contact.id, ...anonymousContact(), anonymizedAt }]);
    beforeCommit(async () => {
      await asSystem(() =>
        sql(strapi, 'select crm.scrub_history(?, ?::text[])', [documentId, [...PERSONAL_FIELDS]])
      );
    });
    return { documentId, anonymizedAt };
  });
