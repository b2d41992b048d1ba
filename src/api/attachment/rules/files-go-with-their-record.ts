import { ATTACHMENT_OWNERS } from '../../../domain/attachment/owner';
import { dropReleasedFiles } from '../../../platform/storage/stored-files';
import { before } from '../../../platform/write-gate/write';

const TYPES = [
  'attachment',
  ...ATTACHMENT_OWNERS.map((owner) => (owner === 'priceBook' ? 'price-book' : owner)),
];

/** Deleting an attachment, or a record that files hang on, takes the files along. */
export const filesGoWithTheirRecord = TYPES.map((type) =>
  before(`api::${type}.${type}`, ['delete'], ({ strapi }) => dropReleasedFiles(strapi))
);
