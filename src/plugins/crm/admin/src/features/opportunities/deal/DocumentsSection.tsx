import { useState } from 'react';
import { IconButton } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type { OpportunityOverview } from '../../../../../../../wire/commands/opportunity-answers';
import { Reasons } from '../../../shared/components/Reasons';
import { useDownload } from '../../../shared/download';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../shared/may';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { useScreenText } from '../../../shared/screen-text';
import { Moment, Text } from '../../../shared/Shown';
import { addressOfDocument } from '../../documents';
import { Part } from './Panes';
import { type DocumentRow, partOf } from './rows';

const useColumns = (onDownload: (row: DocumentRow) => void): readonly ListColumn<DocumentRow>[] => {
  const t = useScreenText('opportunities');
  const may = usePermittedCommands();
  return [
    { key: 'name', label: t('document.name'), cell: ({ fileName }) => fileName },
    { key: 'quote', label: t('quote.number'), cell: ({ quoteNumber }) => <Text>{quoteNumber}</Text> },
    { key: 'version', label: t('document.version'), isFigure: true, cell: ({ version }) => version },
    { key: 'made', label: t('document.made'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'download',
      label: '',
      width: '5rem',
      cell: (row) =>
        may('sales-document.download') ? (
          <IconButton label={t('document.download', { name: row.fileName })} onClick={() => onDownload(row)}>
            <Download />
          </IconButton>
        ) : null,
    },
  ];
};

/** Papers made of the deal's quotes. */
export const DocumentsSection = ({ overview }: { readonly overview: OpportunityOverview }) => {
  const t = useScreenText('opportunities');
  const { start } = useDownload();
  const [against, setAgainst] = useState<readonly Reason[]>([]);
  const download = async ({ documentId, fileName }: DocumentRow) =>
    setAgainst(await start(addressOfDocument(documentId), fileName));
  const columns = useColumns((row) => void download(row));
  const documents = partOf(overview, 'documents');
  if (!documents) return null;
  return (
    <Part title={t('documents')} count={documents.count}>
      <Reasons reasons={against} />
      <ListTable
        label={t('documents')}
        columns={columns}
        rows={documents.rows}
        idOf={({ documentId }) => documentId}
        nameOf={({ fileName }) => fileName}
        empty={<EmptyState text={t('documents.empty')} />}
      />
    </Part>
  );
};
