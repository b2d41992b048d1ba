import { ATTACHMENT_OWNERS } from '../../../domain/attachment/owner';
import { sqlOne } from '../../../platform/database/sql';
import { beforeCommit } from '../../../platform/database/transaction';
import { dropFile } from '../../../platform/storage/stored-files';
import { before } from '../../../platform/write-gate/write';

const TYPES = [
  'attachment',
  ...ATTACHMENT_OWNERS.map((owner) => (owner === 'priceBook' ? 'price-book' : owner)),
];

/**
 * As many files as rows, always (robustness FI-08). Versions go with their attachment and attachments with what
 * they hang on, by the foreign keys; a trigger notes the keys of their files (`database/sql/080-attachments.sql`).
 */
export const filesGoWithTheirRecord = TYPES.map((type) =>
  before(`api::${type}.${type}`, ['delete'], ({ strapi }) =>
    beforeCommit(async () => {
      const released = await sqlOne<{ keys: string | null }>(
        strapi,
        `select nullif(current_setting('crm.released_files', true), '') as keys`
      );
      for (const key of released?.keys?.split(' ') ?? []) dropFile(strapi, key);
    })
  )
);
