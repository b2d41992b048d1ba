import { useState } from 'react';
import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { MEMO_KINDS, type MemoKind } from '../../../../../../../../domain/memo/kind';
import type { MemoOfAccount } from '../../../../../../../../wire/commands/memo';
import { useChoiceText } from '../../../../shared/choice-text';
import { Paging } from '../../../../shared/list/Paging';
import { useRecordRights } from '../../../../shared/may';
import { EmptyState } from '../../../../shared/screen/EmptyState';
import { Failed } from '../../../../shared/screen/Failed';
import { SkeletonLines } from '../../../../shared/screen/Skeleton';
import { useScreenText } from '../../../../shared/screen-text';
import type { TabProps } from '../../page/customer';
import { useCustomerText } from '../../text';
import { ConfirmDelete } from '../../../../shared/screen/AskFirst';
import { TabShape } from '../../../../shared/tabs/TabShape';
import { MEMO, useMemosOfCustomerQuery } from './api';
import { MemoCard } from './MemoCard';
import { MemoDrawer } from './MemoDrawer';

const PAGE_SIZE = 10;

type Open = { readonly act: 'new' } | { readonly act: 'edit' | 'delete'; readonly memo: MemoOfAccount };

interface KindProps {
  readonly kind: MemoKind | undefined;
  readonly onKind: (kind: MemoKind | undefined) => void;
}

const KindFilter = ({ kind, onKind }: KindProps) => {
  const t = useCustomerText();
  const choice = useChoiceText();
  const chosen = (value: string | number) => MEMO_KINDS.find((each) => each === value);
  return (
    <div style={{ maxWidth: '20rem' }}>
      <SingleSelect
        size="S"
        aria-label={t('memos.kind')}
        value={kind ?? ''}
        onChange={(value) => onKind(chosen(value))}
      >
        <SingleSelectOption value="">{t('memos.kind.all')}</SingleSelectOption>
        {MEMO_KINDS.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {choice('kind', each)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </div>
  );
};

const useActionsOf = (setOpen: (open: Open) => void) => {
  const shared = useScreenText('shared');
  const may = useRecordRights();
  return (memo: MemoOfAccount) => [
    ...(may('update', MEMO)
      ? [{ key: 'edit', label: shared('form.edit'), onSelect: () => setOpen({ act: 'edit', memo }) }]
      : []),
    ...(may('delete', MEMO)
      ? [
          {
            key: 'delete',
            label: shared('form.delete'),
            isDanger: true,
            onSelect: () => setOpen({ act: 'delete', memo }),
          },
        ]
      : []),
  ];
};

const OpenDialog = ({
  open,
  customer,
  onClose,
}: Pick<TabProps, 'customer'> & { open: Open; onClose: () => void }) => {
  const t = useCustomerText();
  if (open.act === 'delete')
    return (
      <ConfirmDelete
        uid={MEMO}
        documentId={open.memo.documentId}
        title={t('memos.delete')}
        text={t('memos.delete-text')}
        onClose={onClose}
      />
    );
  return (
    <MemoDrawer customer={customer} memo={open.act === 'edit' ? open.memo : undefined} onClose={onClose} />
  );
};

/** MEMO-01..11: memos of the customer and of its projects, the newest first. */
export const MemosTab = ({ customer, overview }: TabProps) => {
  const t = useCustomerText();
  const may = useRecordRights();
  const [page, setPage] = useState(1);
  const [kind, setKind] = useState<MemoKind>();
  const [open, setOpen] = useState<Open>();
  const actionsOf = useActionsOf(setOpen);
  const { data, error, refetch } = useMemosOfCustomerQuery({
    documentId: customer.documentId,
    page,
    pageSize: PAGE_SIZE,
    ...(kind && { kind }),
  });
  return (
    <TabShape
      title={t('tab.memos')}
      action={
        may('create', MEMO) ? (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen({ act: 'new' })}>
            {t('memos.new')}
          </Button>
        ) : null
      }
      filters={
        (overview.tabs.memos?.count ?? 0) > 1 ? (
          <KindFilter
            kind={kind}
            onKind={(next) => {
              setKind(next);
              setPage(1);
            }}
          />
        ) : null
      }
    >
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <SkeletonLines lines={5} />}
      {data?.memos.length === 0 ? <EmptyState text={t('memos.none')} /> : null}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {data?.memos.map((memo) => (
          <MemoCard key={memo.documentId} memo={memo} actions={actionsOf(memo)} />
        ))}
      </Flex>
      {data && data.pagination.pageCount > 1 ? <Paging {...data.pagination} onPage={setPage} /> : null}
      {open ? <OpenDialog open={open} customer={customer} onClose={() => setOpen(undefined)} /> : null}
    </TabShape>
  );
};
