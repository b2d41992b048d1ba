import { useState } from 'react';
import { Download } from '@strapi/icons';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { ActionButton } from '../../../shared/components/ActionButton';
import { Reasons } from '../../../shared/components/Reasons';
import { useDownload } from '../../../shared/download';
import { useText } from '../../../shared/text';

interface Props {
  readonly address: string;
  /** Null: there is no file yet. */
  readonly fileName: string | null;
}

export const DownloadFile = ({ address, fileName }: Props) => {
  const t = useText();
  const { start, isRunning } = useDownload();
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  return (
    <>
      <ActionButton
        label={t('download')}
        icon={<Download />}
        reasons={fileName === null ? [{ code: 'quote-template.without-file' }] : []}
        isRunning={isRunning}
        isUnaffectedByChanges
        onClick={() => void start(address, fileName ?? '').then(setRefused)}
      />
      <Reasons reasons={refused} />
    </>
  );
};

export const fileNameOf = (record: Readonly<Record<string, unknown>>): string | null =>
  typeof record.fileName === 'string' && record.fileName !== '' ? record.fileName : null;
