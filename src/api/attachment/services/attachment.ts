import { factories } from '@strapi/strapi';
import { addVersion } from '../commands/add-version';
import { download, downloadVersion } from '../commands/download';
import { revert } from '../commands/revert';
import { upload } from '../commands/upload';

export default factories.createCoreService('api::attachment.attachment', ({ strapi }) => ({
  upload: (input: Parameters<typeof upload>[1]) => upload(strapi, input),
  addVersion: (input: Parameters<typeof addVersion>[1]) => addVersion(strapi, input),
  revert: (input: Parameters<typeof revert>[1]) => revert(strapi, input),
  download: (input: { documentId: string }) => download(strapi, input),
  downloadVersion: (input: { documentId: string; number: string }) => downloadVersion(strapi, input),
}));
