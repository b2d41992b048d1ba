import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { MadeDocument } from '../../../../../../../wire/services/sales-document';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDownload } from '../../../shared/download';
import { usePermittedCommands } from '../../../shared/may';
import { useText } from '../../../shared/text';
import { addressOfDocument } from '../api';

interface Props {
  readonly title: string;
  readonly made: MadeDocument;
  readonly onClose: () => void;
}

export const DocumentDone = ({ title, made, onClose }: Props) => {
  const t = useText();
  const may = usePermittedCommands();
  const { start, isRunning } = useDownload();
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const download = () => void start(addressOfDocument(made.documentId), made.fileName).then(setRefused);
  const confirm = { label: t('download'), onClick: download, isRunning };
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      isDone
      confirm={may('sales-document.download') ? confirm : undefined}
    >
      <Flex gap={3} role="status">
        <CheckCircle fill="success600" width="2.4rem" height="2.4rem" />
        <Typography>{t('generate.done', { version: made.version, fileName: made.fileName })}</Typography>
      </Flex>
      <Reasons reasons={refused} />
    </CommandDialog>
  );
};
