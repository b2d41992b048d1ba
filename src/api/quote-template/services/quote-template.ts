import { factories } from '@strapi/strapi';
import type { NewTemplate } from '../../../wire/services/quote-template';
import { addTemplate } from '../commands/add-template';
import { checkTemplate, type TemplateToCheck } from '../commands/check-template';
import { copyTemplates } from '../commands/copy-templates';
import { downloadTemplate } from '../commands/download-template';
import { preview, type PreviewInput } from '../commands/preview';
import { replaceTemplateFile } from '../commands/replace-template-file';
import { tokens } from '../commands/tokens';
import { uploadTemplate, type TemplateUpload } from '../commands/upload-template';

export default factories.createCoreService('api::quote-template.quote-template', ({ strapi }) => ({
  copyAll: (input: { from: number; to: number }) => copyTemplates(strapi, input),
  add: (template: NewTemplate) => addTemplate(strapi, template),
  upload: (input: TemplateUpload) => uploadTemplate(strapi, input),
  replaceFile: (input: Parameters<typeof replaceTemplateFile>[1]) => replaceTemplateFile(strapi, input),
  check: (input: TemplateToCheck) => checkTemplate(strapi, input),
  tokens: (input: { locale?: string }) => tokens(strapi, input),
  preview: (input: PreviewInput) => preview(strapi, input),
  download: (input: { documentId: string }) => downloadTemplate(strapi, input),
}));
