import type { Core } from '@strapi/strapi';
import type { UploadedFile } from '../../../platform/uploads/uploaded-file';
import type { KeptTemplate } from '../../../wire/services/quote-template';
import { addTemplate } from './add-template';

export interface TemplateUpload {
  /** Of the price book. */
  readonly documentId: string;
  readonly name: string;
  readonly language?: string;
  readonly file: UploadedFile;
}

export const uploadTemplate = (
  strapi: Core.Strapi,
  { documentId, name, language, file }: TemplateUpload
): Promise<KeptTemplate> =>
  addTemplate(strapi, {
    priceBookId: documentId,
    name,
    language,
    fileName: file.fileName,
    bytes: file.bytes,
  });
