import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import styled from 'styled-components';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useDownload } from '../../../shared/download';
import { ListTable } from '../../../shared/list/ListTable';
import { usePermittedCommands } from '../../../shared/may';
import { type StoredRecord, useRecordsQuery } from '../../../shared/records/api';
import { EmptyState } from '../../../shared/screen/EmptyState';
import { Failed } from '../../../shared/screen/Failed';
import { useScreenText } from '../../../shared/screen-text';
import { TabShape } from '../../../shared/tabs/TabShape';
import { addressOfPreview, addressOfTemplate, TemplateRefusal, UploadDialog } from '../../documents';
import { CheckTemplate } from './CheckTemplate';
import { type TemplateAct, TemplateActs, useTemplateColumns } from './TemplateActs';
import { TokenList } from './TokenList';

const TEMPLATE = 'api::quote-template.quote-template';

const Grid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(28rem, 2fr);
  gap: ${({ theme }) => theme.spaces[6]};
  align-items: start;
  @media (max-width: 1080px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const fileNameOf = ({ fileName, name }: StoredRecord): string =>
  typeof fileName === 'string' ? fileName : `${String(name)}.docx`;

/** A file may be refused for what stands in the template, with its place. */
const Against = ({ reasons }: { readonly reasons: readonly Reason[] }) =>
  reasons.length > 0 ? <TemplateRefusal error={{ details: { ...reasons[0]?.details, reasons } }} /> : null;

const Templates = ({ book }: { readonly book: string }) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const { start } = useDownload();
  const [isNew, setIsNew] = useState(false);
  const [open, setOpen] = useState<{ readonly act: TemplateAct; readonly template: StoredRecord }>();
  const [against, setAgainst] = useState<readonly Reason[]>([]);
  const { data, error, refetch } = useRecordsQuery({
    uid: TEMPLATE,
    filters: { priceBook: { documentId: { $eq: book } } },
    sort: 'name:ASC',
    pageSize: 100,
  });
  const fetchers: { readonly [act in TemplateAct]?: (template: StoredRecord) => ReturnType<typeof start> } = {
    download: (template) => start(addressOfTemplate(template.documentId), fileNameOf(template)),
    preview: (template) =>
      start(addressOfPreview(template.documentId), t('template.sample', { name: fileNameOf(template) }), {}),
  };
  const columns = useTemplateColumns((act, template) => {
    setAgainst([]);
    const file = fetchers[act]?.(template);
    if (file) void file.then(setAgainst);
    else setOpen({ act, template });
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <TabShape
      title={t('templates')}
      action={
        may('quote-template.upload') ? (
          <Button startIcon={<Upload />} onClick={() => setIsNew(true)}>
            {t('template.upload')}
          </Button>
        ) : null
      }
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Against reasons={against} />
        <ListTable
          label={t('templates')}
          columns={columns}
          rows={data?.results}
          idOf={({ documentId }) => documentId}
          nameOf={({ name }) => String(name)}
          empty={<EmptyState text={t('templates.empty')} />}
        />
        {may('quote-template.check') ? <CheckTemplate /> : null}
      </Flex>
      {isNew ? <UploadDialog priceBook={book} onClose={() => setIsNew(false)} /> : null}
      {open ? <TemplateActs {...open} onClose={() => setOpen(undefined)} /> : null}
    </TabShape>
  );
};

/** Word templates of a book, with what is wrong with a file, and beside them what they may print. */
export const TemplatesTab = ({ book }: { readonly book: string }) => {
  const may = usePermittedCommands();
  return (
    <Grid>
      <Templates book={book} />
      {may('quote-template.tokens') ? <TokenList /> : null}
    </Grid>
  );
};
