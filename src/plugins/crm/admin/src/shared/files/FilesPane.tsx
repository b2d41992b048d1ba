import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Upload as UploadIcon } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { Reasons } from '../components/Reasons';
import { useDownload } from '../download';
import { useAttributeLabel } from '../forms/attribute-label';
import type { ListColumn } from '../list/ListTable';
import { usePermittedCommands, useRecordRights } from '../may';
import type { StoredRecord } from '../records/api';
import { isUnanswered, reasonsOf } from '../refusal/read-refusal';
import { nameOfRecord } from '../records/record-choices';
import { useScreenText } from '../screen-text';
import { Moment, Text } from '../Shown';
import { nameIn, textIn } from '../tabs/cells';
import { AskAgain } from '../screen/Failed';
import { ConfirmDelete } from '../screen/AskFirst';
import { RecordList } from '../tabs/RecordList';
import { RowMenu } from '../tabs/RowMenu';
import { TabShape } from '../tabs/TabShape';
import { useTabRecords } from '../tabs/use-tab-records';
import { addressOfFile, ATTACHMENT, filesOf, type Owner } from './api';
import { bytesIn } from './bytes';
import { DropZone } from './DropZone';
import { PickFiles } from './PickFiles';
import { RenameFile } from './RenameFile';
import { useUploads } from './use-uploads';
import { Versions } from './Versions';

type Act = 'rename' | 'delete';
interface Open {
  readonly act: Act;
  readonly file: StoredRecord;
}

const Uploads = ({ uploads, again }: Pick<ReturnType<typeof useUploads>, 'uploads' | 'again'>) => {
  const t = useScreenText('shared');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
      {uploads.map((upload) =>
        upload.error ? (
          <Flex key={upload.key} direction="column" alignItems="flex-start" gap={2}>
            <Reasons
              title={t('files.failed', { name: upload.file.name })}
              reasons={reasonsOf(upload.error)}
            />
            {isUnanswered(upload.error) ? <AskAgain onClick={() => again(upload)} /> : null}
          </Flex>
        ) : (
          <Box key={upload.key} padding={3} background="primary100" hasRadius>
            <Typography>{t('files.uploading', { name: upload.file.name })}</Typography>
          </Box>
        )
      )}
    </Flex>
  );
};

const useActionsOf = (onRefused: (reasons: readonly Reason[]) => void, setOpen: (open: Open) => void) => {
  const t = useScreenText('shared');
  const may = usePermittedCommands();
  const mayOn = useRecordRights();
  const { start } = useDownload();
  return (file: StoredRecord) => [
    ...(may('attachment.download')
      ? [
          {
            key: 'download',
            label: t('files.download'),
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
            label: t('form.delete'),
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
  const t = useScreenText('shared');
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
  const t = useScreenText('shared');
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
    { key: 'at', label: t('files.changed'), cell: (row) => <Moment at={textIn(row, 'updatedAt')} /> },
    {
      key: 'actions',
      label: '',
      isFigure: true,
      cell: (row) => <RowMenu name={nameOfRecord(row)} actions={actionsOf(row)} />,
    },
  ];
};

interface Props {
  readonly owner: Owner;
  /** What the owner is called. */
  readonly about: string;
  /** How many there are, when that is known before. */
  readonly expected?: number;
}

/** ATT-01..07: files of a customer or a price book; dropped or picked, every version kept. */
export const FilesPane = ({ owner, about, expected }: Props) => {
  const t = useScreenText('shared');
  const may = usePermittedCommands();
  const [open, setOpen] = useState<Open>();
  const [unfolded, setUnfolded] = useState<string>();
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const { uploads, again, start } = useUploads(owner);
  const columns = useColumns(unfolded, setUnfolded, useActionsOf(setRefused, setOpen));
  const records = useTabRecords(filesOf(owner));
  const onFiles = may('attachment.upload') ? start : undefined;
  const close = () => setOpen(undefined);
  return (
    <DropZone onFiles={onFiles}>
      <TabShape
        title={t('files')}
        action={
          onFiles ? (
            <PickFiles
              isMany
              variant={'account' in owner ? 'secondary' : undefined}
              label={t('files.upload')}
              startIcon={<UploadIcon />}
              onFiles={onFiles}
            />
          ) : null
        }
        filters={uploads.length > 0 ? <Uploads uploads={uploads} again={again} /> : null}
      >
        <Reasons reasons={refused} />
        <RecordList
          label={t('files')}
          columns={columns}
          records={records}
          none={t(onFiles ? 'files.none' : 'list.none')}
          expected={expected}
          below={(file) => (file.documentId === unfolded ? <Versions file={file} /> : null)}
        />
      </TabShape>
      {open?.act === 'rename' ? <RenameFile about={about} file={open.file} onClose={close} /> : null}
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
