import { factories } from '@strapi/strapi';
import { listTokens } from '../../../domain/document/token-catalogue';
import type { NewTemplate } from '../../../wire/services/quote-template';
import { addTemplate } from '../commands/add-template';
import { checkTemplate, type TemplateToCheck } from '../commands/check-template';
import { copyTemplates } from '../commands/copy-templates';
import { downloadTemplate } from '../commands/download-template';
import { replaceTemplateFile } from '../commands/replace-template-file';
import { uploadTemplate, type TemplateUpload } from '../commands/upload-template';

export default factories.createCoreService('api::quote-template.quote-template', ({ strapi }) => ({
  copyAll: (input: { from: number; to: number }) => copyTemplates(strapi, input),
  add: (template: NewTemplate) => addTemplate(strapi, template),
  upload: (input: TemplateUpload) => uploadTemplate(strapi, input),
  replaceFile: (input: Parameters<typeof replaceTemplateFile>[1]) => replaceTemplateFile(strapi, input),
  check: (input: TemplateToCheck) => checkTemplate(strapi, input),
  tokens: () => listTokens(),
  download: (input: { documentId: string }) => downloadTemplate(strapi, input),
}));
