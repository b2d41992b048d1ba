import { useState } from 'react';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Reason } from '../../../../../../domain/shared/rule-violation';
import { Reasons } from '../components/Reasons';
import { useDownload } from '../download';
import { usePermittedCommands } from '../may';
import { type StoredRecord, useRecordsQuery } from '../records/api';
import { reasonsOf } from '../refusal/read-refusal';
import { SkeletonLines } from '../screen/Skeleton';
import { Moment } from '../Shown';
import { useScreenText } from '../screen-text';
import { nameIn, textIn } from '../tabs/cells';
import { addressOfVersion, useAddFileVersionMutation, useRevertFileMutation } from './api';
import { bytesIn } from './bytes';
import { PickFiles } from './PickFiles';

interface VersionProps {
  readonly file: StoredRecord;
  readonly version: StoredRecord;
  readonly isCurrent: boolean;
  readonly onRefused: (reasons: readonly Reason[]) => void;
}

const Version = ({ file, version, isCurrent, onRefused }: VersionProps) => {
  const t = useScreenText('shared');
  const { locale } = useIntl();
  const may = usePermittedCommands();
  const { start, isRunning } = useDownload();
  const [revert, { isLoading }] = useRevertFileMutation();
  const number = Number(version.number);
  const goBack = async () => {
    const answer = await revert({ documentId: file.documentId, version: number });
    onRefused('error' in answer ? reasonsOf(answer.error) : []);
  };
  const from = textIn(version, 'revertedFrom');
  return (
    <Flex tag="li" gap={3} wrap="wrap">
      <Typography fontWeight="semiBold">{t('files.version', { number })}</Typography>
      {isCurrent ? <Badge size="S">{t('files.current')}</Badge> : null}
      {from ? <Typography variant="pi">{t('files.reverted', { number: from })}</Typography> : null}
      <Typography variant="pi" textColor="neutral600">
        {[textIn(version, 'fileName'), bytesIn(locale, Number(version.size)), nameIn(version, 'uploadedBy')]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <Moment at={textIn(version, 'createdAt')} />
      </Typography>
      <Button
        size="S"
        variant="tertiary"
        loading={isRunning}
        onClick={() =>
          void start(addressOfVersion(file.documentId, number), textIn(version, 'fileName') ?? '').then(
            onRefused
          )
        }
      >
        {t('files.download')}
      </Button>
      {!isCurrent && may('attachment.revert') ? (
        <Button size="S" variant="tertiary" loading={isLoading} onClick={() => void goBack()}>
          {t('files.revert')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** ATT-05, ATT-06: every version of a file; going back makes a new version, nothing is lost. */
export const Versions = ({ file }: { readonly file: StoredRecord }) => {
  const t = useScreenText('shared');
  const may = usePermittedCommands();
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const [addVersion, { isLoading }] = useAddFileVersionMutation();
  const { data } = useRecordsQuery({
    uid: 'api::attachment-version.attachment-version',
    filters: { attachment: { documentId: { $eq: file.documentId } } },
    sort: 'number:DESC',
    pageSize: 100,
  });
  const add = async ([picked]: readonly File[]) => {
    if (!picked) return;
    const answer = await addVersion({ documentId: file.documentId, file: picked });
    setRefused('error' in answer ? reasonsOf(answer.error) : []);
  };
  const [newest] = data?.results ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={2}>
      {data ? (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
          {data.results.map((version) => (
            <Version
              key={version.documentId}
              file={file}
              version={version}
              isCurrent={version === newest}
              onRefused={setRefused}
            />
          ))}
        </Flex>
      ) : (
        <SkeletonLines lines={2} />
      )}
      {may('attachment.add-version') ? (
        <div>
          <PickFiles
            size="S"
            variant="secondary"
            label={t('files.new-version')}
            loading={isLoading}
            onFiles={(files) => void add(files)}
          />
        </div>
      ) : null}
      <Reasons reasons={refused} />
    </Flex>
  );
};
