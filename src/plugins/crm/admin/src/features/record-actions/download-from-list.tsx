import { useNotification } from '@strapi/admin/strapi-admin';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Download } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Command } from '../../../../../../domain/access/commands';
import { useDownload } from '../../shared/download';
import { usePermittedCommands } from '../../shared/may';
import { readable } from '../../shared/refusal/sentences';
import { useText } from '../../shared/text';
import { addressOfDocument, addressOfTemplate } from '../documents';

interface Downloadable {
  readonly command: Command;
  readonly address: (documentId: string) => string;
}

const FILES: { readonly [model: string]: Downloadable } = {
  'api::sales-document.sales-document': { command: 'sales-document.download', address: addressOfDocument },
  'api::quote-template.quote-template': { command: 'quote-template.download', address: addressOfTemplate },
};

/** In the menu of a row: the file without opening its record. */
export const downloadFromList: DocumentActionComponent = ({ model, documentId, document }) => {
  const t = useText();
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const { start, isRunning } = useDownload();
  const may = usePermittedCommands();
  const file = FILES[model];
  if (!file || !documentId || !may(file.command)) return null;
  const download = async (): Promise<boolean> => {
    const name = typeof document?.fileName === 'string' ? document.fileName : `${documentId}.docx`;
    for (const { code } of await start(file.address(documentId), name))
      toggleNotification({
        type: 'danger',
        message: intl.formatMessage({ id: `apiError.${code}`, defaultMessage: readable(code) }),
      });
    return true;
  };
  return {
    label: t('download'),
    icon: <Download />,
    position: 'table-row',
    disabled: isRunning,
    onClick: download,
  };
};
downloadFromList.position = 'table-row';
