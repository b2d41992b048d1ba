import { dropFile } from '../../../platform/storage/stored-files';
import { before } from '../../../platform/write-gate/write';

/** As many files as rows, always (robustness FI-08). */
export const fileGoesWithItsTemplate = before(
  'api::quote-template.quote-template',
  ['delete'],
  ({ strapi, stored }) => {
    if (typeof stored?.storage_key === 'string') dropFile(strapi, stored.storage_key);
  }
);
