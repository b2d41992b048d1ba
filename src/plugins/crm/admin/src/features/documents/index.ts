import type { RecordActions } from '../../shared/record-action';
import { DownloadDocument } from './components/DownloadDocument';
import { DownloadTemplate } from './components/DownloadTemplate';
import { GenerateDocument } from './components/GenerateDocument';
import { ReplaceFile } from './components/ReplaceFile';
import { UploadTemplate } from './components/UploadTemplate';

export { GenerateDialog } from './components/GenerateDialog';
export { addressOfDocument, addressOfPreview, addressOfTemplate } from './api';
export { FileField } from './components/FileField';
export { ReplaceDialog } from './components/ReplaceFile';
export { TemplateRefusal } from './components/TemplateRefusal';
export { UploadDialog } from './components/UploadTemplate';
export type { TemplateProblem } from './template-problems';

export const fileActions: RecordActions = {
  'api::quote.quote': [{ command: 'quote.generate', Button: GenerateDocument }],
  'api::sales-document.sales-document': [{ command: 'sales-document.download', Button: DownloadDocument }],
  'api::price-book.price-book': [{ command: 'quote-template.upload', Button: UploadTemplate }],
  'api::quote-template.quote-template': [
    { command: 'quote-template.download', Button: DownloadTemplate },
    { command: 'quote-template.replace-file', Button: ReplaceFile },
  ],
};
