import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { Badge, Button, Flex } from '@strapi/design-system';
import { ATTACHMENT, filesOf } from '../../../shared/files/api';
import { FilesPane } from '../../../shared/files/FilesPane';
import { useMayOn, usePermittedCommands } from '../../../shared/may';
import { type StoredRecord, useRecordQuery, useRecordsQuery } from '../../../shared/records/api';
import { Failed } from '../../../shared/screen/Failed';
import { ScreenFrame } from '../../../shared/screen/ScreenFrame';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { TabRow } from '../../../shared/screen/TabRow';
import { useScreenText } from '../../../shared/screen-text';
import { PageMenu } from '../../../shared/tabs/RowMenu';
import { firstPageOf } from '../../../shared/tabs/use-tab-records';
import { addressOfBook, addressOfTab, BOOK_TABS, type BookTab } from '../addresses';
import { BundlesTab } from '../bundles/BundlesTab';
import { countIn } from '../count-in';
import { PricesTab } from '../prices/PricesTab';
import { TemplatesTab } from '../templates/TemplatesTab';
import { CopyBook } from './CopyBook';
import { DeleteBook } from './DeleteBook';
import { DetailsTab } from './DetailsTab';
import { BOOK } from './fields';
import { MarkUpDialog } from './MarkUpDialog';
import { NewVersion } from './NewVersion';

type Act = 'mark-up' | 'new-version' | 'copy' | 'delete';

const useActs = (): readonly Act[] => {
  const may = usePermittedCommands();
  const mayDelete = useMayOn('delete', BOOK);
  return [
    ...(may('price-book.mark-up') ? (['mark-up'] as const) : []),
    ...(may('price-book.new-version') ? (['new-version'] as const) : []),
    ...(may('price-book.copy') ? (['copy'] as const) : []),
    ...(mayDelete ? (['delete'] as const) : []),
  ];
};

const BookActions = ({ book }: { readonly book: StoredRecord }) => {
  const t = useScreenText('catalogue');
  const navigate = useNavigate();
  const acts = useActs();
  const [open, setOpen] = useState<Act>();
  const close = () => setOpen(undefined);
  const made = (documentId: string) => {
    close();
    void navigate(addressOfBook(documentId));
  };
  const props = { book: book.documentId, name: String(book.name), onClose: close };
  const [first, ...others] = acts;
  return (
    <>
      <PageMenu
        name={t('more')}
        actions={others.map((key) => ({ key, label: t(`act.${key}`), onSelect: () => setOpen(key) }))}
      />
      {first ? (
        <Button variant="secondary" onClick={() => setOpen(first)}>
          {t(`act.${first}`)}
        </Button>
      ) : null}
      {open === 'mark-up' ? <MarkUpDialog {...props} /> : null}
      {open === 'new-version' ? <NewVersion {...props} onMade={made} /> : null}
      {open === 'copy' ? <CopyBook {...props} onMade={made} /> : null}
      {open === 'delete' ? (
        <DeleteBook {...props} onDeleted={() => void navigate(addressOfTab('books'))} />
      ) : null}
    </>
  );
};

/** Files know their book, the book does not know its files; its tab asks the same, and only once. */
const useFileCount = (priceBook: string): number | undefined => {
  const mayRead = useMayOn('read', ATTACHMENT);
  const { data } = useRecordsQuery(firstPageOf(filesOf({ priceBook })), { skip: !mayRead });
  return data?.pagination.total;
};

const useTabs = (book: StoredRecord | undefined, documentId: string) => {
  const t = useScreenText('catalogue');
  const counts: { readonly [tab in BookTab]?: number | undefined } = {
    prices: countIn(book?.prices),
    bundles: countIn(book?.bundles),
    templates: countIn(book?.templates),
    files: useFileCount(documentId),
  };
  return BOOK_TABS.map((key) => ({
    key,
    label: t(key),
    to: addressOfBook(documentId, key),
    count: counts[key],
  }));
};

const isTab = (tab: string): tab is BookTab => BOOK_TABS.some((known) => known === tab);

/** One price book: its prices, bundles and templates, where it applies, and what is made of it. */
export const BookScreen = () => {
  const { documentId = '', tab = 'prices' } = useParams();
  const t = useScreenText('catalogue');
  const { data: book, error, refetch } = useRecordQuery({ uid: BOOK, documentId });
  const tabs = useTabs(book, documentId);
  if (!isTab(tab)) return <Navigate to={addressOfBook(documentId)} replace />;
  const back = { to: addressOfTab('books'), label: t('books') };
  if (error && !book)
    return (
      <ScreenFrame title={t('books')} back={back}>
        <Failed error={error} onRetry={() => void refetch()} />
      </ScreenFrame>
    );
  return (
    <ScreenFrame
      title={book ? String(book.name) : undefined}
      back={back}
      badges={
        book ? (
          <Flex gap={2}>
            <Badge>{t('version', { version: String(book.version) })}</Badge>
            {book.active === true ? null : <Badge>{t('inactive')}</Badge>}
          </Flex>
        ) : null
      }
      actions={book ? <BookActions book={book} /> : null}
      tabs={<TabRow label={t('book.parts')} active={tab} tabs={tabs} />}
    >
      {tab === 'prices' ? <PricesTab key={documentId} book={documentId} /> : null}
      {tab === 'bundles' ? <BundlesTab book={documentId} /> : null}
      {tab === 'templates' ? <TemplatesTab book={documentId} /> : null}
      {tab === 'files' && book ? (
        <FilesPane key={documentId} owner={{ priceBook: documentId }} about={String(book.name)} />
      ) : null}
      {tab === 'details' && book ? <DetailsTab book={book} /> : null}
      {(tab === 'files' || tab === 'details') && !book ? <SkeletonLines lines={5} /> : null}
    </ScreenFrame>
  );
};
