import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Download, FilePdf } from '@strapi/icons';
import type { Reason } from '../../../../../../../../domain/shared/rule-violation';
import { Reasons } from '../../../../shared/components/Reasons';
import { useDownload } from '../../../../shared/download';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { Moment, Text } from '../../../../shared/Shown';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { recordIn, textIn } from '../../../../shared/tabs/cells';
import { RecordList } from '../../../../shared/tabs/RecordList';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { useTabRecords } from '../../../../shared/tabs/use-tab-records';
import { NewPaper } from './NewPaper';

const PAPER = 'api::sales-document.sales-document';

const fileNameOf = (row: StoredRecord): string => textIn(row, 'fileName') ?? row.documentId;

const pdfNameOf = (row: StoredRecord): string => `${fileNameOf(row).replace(/\.docx$/, '')}.pdf`;

interface DownloadsProps {
  readonly row: StoredRecord;
  readonly onRefused: (reasons: readonly Reason[]) => void;
}

const Downloads = ({ row, onRefused }: DownloadsProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const { start, isRunning } = useDownload();
  const get = (path: 'download' | 'pdf', name: string) =>
    void start(`/crm/sales-documents/${row.documentId}/${path}`, name).then(onRefused);
  return (
    <Flex gap={1} justifyContent="flex-end">
      {may('sales-document.download') ? (
        <IconButton
          label={t('documents.download')}
          disabled={isRunning}
          onClick={() => get('download', fileNameOf(row))}
        >
          <Download />
        </IconButton>
      ) : null}
      {may('sales-document.pdf') ? (
        <IconButton
          label={t('documents.pdf')}
          disabled={isRunning}
          onClick={() => get('pdf', pdfNameOf(row))}
        >
          <FilePdf />
        </IconButton>
      ) : null}
    </Flex>
  );
};

const useColumns = (onRefused: DownloadsProps['onRefused']): readonly ListColumn<StoredRecord>[] => {
  const t = useCustomerText();
  const labelOf = useAttributeLabel(PAPER);
  return [
    {
      key: 'name',
      label: labelOf('name'),
      cell: (row) => <Typography fontWeight="semiBold">{textIn(row, 'name')}</Typography>,
    },
    {
      key: 'quote',
      label: labelOf('quote'),
      cell: (row) => <Text>{(recordIn(row, 'quote') as StoredRecord | null)?.number as string}</Text>,
    },
    {
      key: 'version',
      label: t('documents.version'),
      isFigure: true,
      cell: (row) => <Text>{textIn(row, 'version')}</Text>,
    },
    { key: 'createdAt', label: t('documents.made'), cell: (row) => <Moment at={textIn(row, 'createdAt')} /> },
    {
      key: 'actions',
      label: '',
      isFigure: true,
      cell: (row) => <Downloads row={row} onRefused={onRefused} />,
    },
  ];
};

/** Papers of a customer, every version of each; they go out with the person's own rights. */
export const Papers = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const [isNew, setIsNew] = useState(false);
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const columns = useColumns(setRefused);
  const records = useTabRecords({
    uid: PAPER,
    filters: { account: { documentId: { $eq: customer.documentId } } },
    sort: 'createdAt:DESC',
    known: overview.tabs.documents,
    isSecond: overview.tabs.quotes !== undefined,
  });
  return (
    <TabShape
      title={t('documents.papers')}
      action={
        may('quote.generate') ? (
          <Button variant="secondary" onClick={() => setIsNew(true)}>
            {t('documents.new-paper')}
          </Button>
        ) : null
      }
    >
      <Reasons reasons={refused} />
      <RecordList
        label={t('documents.papers')}
        columns={columns}
        records={records}
        none={t('documents.no-papers')}
        expected={overview.tabs.documents?.count}
      />
      {isNew ? <NewPaper customer={customer} onClose={() => setIsNew(false)} /> : null}
    </TabShape>
  );
};
