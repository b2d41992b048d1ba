import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Upload as UploadIcon } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Reason } from '../../../../../../../../domain/shared/rule-violation';
import { Reasons } from '../../../../shared/components/Reasons';
import { useDownload } from '../../../../shared/download';
import { useAttributeLabel } from '../../../../shared/forms/attribute-label';
import type { ListColumn } from '../../../../shared/list/ListTable';
import { usePermittedCommands, useRecordRights } from '../../../../shared/may';
import type { StoredRecord } from '../../../../shared/records/api';
import { nameOfRecord } from '../../../../shared/records/record-choices';
import { useScreenText } from '../../../../shared/screen-text';
import { Moment, Text } from '../../../../shared/Shown';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { nameIn, textIn } from '../cells';
import { ConfirmDelete } from '../ConfirmDelete';
import { RecordList } from '../RecordList';
import { RowMenu } from '../RowMenu';
import { TabShape } from '../TabShape';
import { useTabRecords } from '../use-tab-records';
import { addressOfFile, ATTACHMENT } from './api';
import { bytesIn } from './bytes';
import { DropZone } from './DropZone';
import { PickFiles } from './PickFiles';
import { RenameFile } from './RenameFile';
import { type Upload, useUploads } from './use-uploads';
import { Versions } from './Versions';

type Act = 'rename' | 'delete';
interface Open {
  readonly act: Act;
  readonly file: StoredRecord;
}

const Uploads = ({ uploads }: { readonly uploads: readonly Upload[] }) => {
  const t = useCustomerText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
      {uploads.map(({ key, name, refused }) =>
        refused ? (
          <Reasons key={key} title={t('files.failed', { name })} reasons={refused} />
        ) : (
          <Box key={key} padding={3} background="primary100" hasRadius>
            <Typography>{t('files.uploading', { name })}</Typography>
          </Box>
        )
      )}
    </Flex>
  );
};

const useActionsOf = (onRefused: (reasons: readonly Reason[]) => void, setOpen: (open: Open) => void) => {
  const t = useCustomerText();
  const shared = useScreenText('shared');
  const may = usePermittedCommands();
  const mayOn = useRecordRights();
  const { start } = useDownload();
  return (file: StoredRecord) => [
    ...(may('attachment.download')
      ? [
          {
            key: 'download',
            label: t('documents.download'),
            onSelect: () => void start(addressOfFile(file.documentId), nameOfRecord(file)).then(onRefused),
          },
        ]
      : []),
    ...(mayOn('update', ATTACHMENT)
      ? [{ key: 'rename', label: t('files.rename'), onSelect: () => setOpen({ act: 'rename', file }) }]
      : []),
    ...(mayOn('delete', ATTACHMENT)
      ? [
          {
            key: 'delete',
            label: shared('form.delete'),
            isDanger: true,
            onSelect: () => setOpen({ act: 'delete', file }),
          },
        ]
      : []),
  ];
};

const FileName = ({ file }: { readonly file: StoredRecord }) => (
  <Flex direction="column" alignItems="flex-start">
    <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
      {nameOfRecord(file)}
    </Typography>
    {textIn(file, 'description') ? (
      <Typography variant="pi" textColor="neutral600">
        {textIn(file, 'description')}
      </Typography>
    ) : null}
  </Flex>
);

interface VersionCountProps {
  readonly file: StoredRecord;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const VersionCount = ({ file, isOpen, onToggle }: VersionCountProps) => {
  const t = useCustomerText();
  return (
    <Button
      size="S"
      variant="ghost"
      aria-expanded={isOpen}
      aria-label={t('files.show-versions', { name: nameOfRecord(file) })}
      onClick={onToggle}
    >
      {textIn(file, 'versionCount') ?? '1'}
    </Button>
  );
};

const useColumns = (
  unfolded: string | undefined,
  setUnfolded: (id: string | undefined) => void,
  actionsOf: ReturnType<typeof useActionsOf>
): readonly ListColumn<StoredRecord>[] => {
  const t = useCustomerText();
  const { locale } = useIntl();
  const labelOf = useAttributeLabel(ATTACHMENT);
  return [
    { key: 'name', label: labelOf('name'), cell: (row) => <FileName file={row} /> },
    {
      key: 'size',
      label: t('files.size'),
      isFigure: true,
      cell: (row) => bytesIn(locale, Number(row.size ?? 0)),
    },
    {
      key: 'versions',
      label: t('files.versions'),
      isFigure: true,
      cell: (row) => {
        const isOpen = row.documentId === unfolded;
        return (
          <VersionCount
            file={row}
            isOpen={isOpen}
            onToggle={() => setUnfolded(isOpen ? undefined : row.documentId)}
          />
        );
      },
    },
    { key: 'by', label: labelOf('uploadedBy'), cell: (row) => <Text>{nameIn(row, 'uploadedBy')}</Text> },
    { key: 'at', label: t('column.changed'), cell: (row) => <Moment at={textIn(row, 'updatedAt')} /> },
    {
      key: 'actions',
      label: '',
      isFigure: true,
      cell: (row) => <RowMenu name={nameOfRecord(row)} actions={actionsOf(row)} />,
    },
  ];
};

/** ATT-01..07: files of a customer; dropped or picked, every version kept. */
export const FilesTab = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = usePermittedCommands();
  const [open, setOpen] = useState<Open>();
  const [unfolded, setUnfolded] = useState<string>();
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const { uploads, start } = useUploads(customer.documentId);
  const columns = useColumns(unfolded, setUnfolded, useActionsOf(setRefused, setOpen));
  const records = useTabRecords({
    uid: ATTACHMENT,
    filters: { account: { documentId: { $eq: customer.documentId } } },
    sort: 'updatedAt:DESC',
  });
  const onFiles = may('attachment.upload') ? start : undefined;
  const close = () => setOpen(undefined);
  return (
    <DropZone onFiles={onFiles}>
      <TabShape
        title={t('tab.files')}
        action={
          onFiles ? (
            <PickFiles isMany label={t('files.upload')} startIcon={<UploadIcon />} onFiles={onFiles} />
          ) : null
        }
        filters={uploads.length > 0 ? <Uploads uploads={uploads} /> : null}
      >
        <Reasons reasons={refused} />
        <RecordList
          label={t('tab.files')}
          columns={columns}
          records={records}
          none={t('files.none')}
          expected={overview.tabs.files?.count}
          below={(file) => (file.documentId === unfolded ? <Versions file={file} /> : null)}
        />
      </TabShape>
      {open?.act === 'rename' ? <RenameFile customer={customer} file={open.file} onClose={close} /> : null}
      {open?.act === 'delete' ? (
        <ConfirmDelete
          uid={ATTACHMENT}
          documentId={open.file.documentId}
          title={t('files.delete', { name: nameOfRecord(open.file) })}
          text={t('files.delete-text')}
          onClose={close}
        />
      ) : null}
    </DropZone>
  );
};
