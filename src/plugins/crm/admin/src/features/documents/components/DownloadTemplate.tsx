import type { RecordProps } from '../../../shared/record-action';
import { addressOfTemplate } from '../api';
import { DownloadFile, fileNameOf } from './DownloadFile';

export const DownloadTemplate = ({ documentId, record }: RecordProps) => (
  <DownloadFile address={addressOfTemplate(documentId)} fileName={fileNameOf(record)} />
);
