import type { RecordProps } from '../../../shared/record-action';
import { addressOfDocument } from '../api';
import { DownloadFile, fileNameOf } from './DownloadFile';

export const DownloadDocument = ({ documentId, record }: RecordProps) => (
  <DownloadFile address={addressOfDocument(documentId)} fileName={fileNameOf(record) ?? 'document.docx'} />
);
