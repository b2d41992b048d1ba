import { useState } from 'react';
import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { priceText } from '../../../shared/amount-text';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { Reasons } from '../../../shared/components/Reasons';
import { useDebounced } from '../../../shared/debounced';
import { ListTable, type ListColumn } from '../../../shared/list/ListTable';
import { useDoneNotice } from '../../../shared/notify';
import { readFigure } from '../../../shared/paste/read-figure';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { Money } from '../../../shared/Shown';
import { useScreenText } from '../../../shared/screen-text';
import { type MarkedUp, useMarkUpMutation, usePreviewMarkUpQuery } from '../api';

interface Props {
  readonly book: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Changes that are shown; their number says how many there are. */
const SHOWN = 100;
const PLACES = ['0', '1', '2', '3', '4'];

const useColumns = (): readonly ListColumn<MarkedUp>[] => {
  const t = useScreenText('catalogue');
  const money = (value: string, currency: string) => (
    <Money amount={priceText(value, currency)} currency={currency} />
  );
  return [
    { key: 'label', label: t('prices.item'), cell: ({ label }) => label },
    {
      key: 'before',
      label: t('mark-up.before'),
      isFigure: true,
      cell: ({ before, currency }) => money(before, currency),
    },
    {
      key: 'after',
      label: t('mark-up.after'),
      isFigure: true,
      cell: ({ after, currency }) => money(after, currency),
    },
  ];
};

const Preview = ({ prices, changed }: { readonly prices: readonly MarkedUp[]; readonly changed: number }) => {
  const t = useScreenText('catalogue');
  const columns = useColumns();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="semiBold">{t('mark-up.changes', { count: changed })}</Typography>
      <ListTable
        label={t('act.mark-up')}
        columns={columns}
        rows={prices.slice(0, SHOWN)}
        idOf={({ documentId }) => documentId}
        nameOf={({ label }) => label}
        empty={null}
      />
      {changed > SHOWN ? (
        <Typography variant="pi" textColor="neutral600">
          {t('mark-up.more', { count: changed - SHOWN })}
        </Typography>
      ) : null}
    </Flex>
  );
};

const useTyped = (book: string) => {
  const { locale } = useIntl();
  const [typed, setTyped] = useState('');
  const [decimals, setDecimals] = useState('2');
  const percent = readFigure(useDebounced(typed), locale);
  const markUp = { book, percent: percent ?? '', decimals: Number(decimals) };
  return { typed, setTyped, decimals, setDecimals, markUp, isReady: percent !== null };
};

/** Raises or lowers all prices by percent; every price is shown before and after, and nothing written before that. */
export const MarkUpDialog = ({ book, name, onClose }: Props) => {
  const t = useScreenText('catalogue');
  const tellDone = useDoneNotice();
  const { typed, setTyped, decimals, setDecimals, markUp, isReady } = useTyped(book);
  const preview = usePreviewMarkUpQuery(markUp, { skip: !isReady, refetchOnMountOrArgChange: true });
  const [run, { isLoading, error: refused }] = useMarkUpMutation();
  const error = refused ?? (isReady && !preview.isFetching ? preview.error : undefined);
  const shown = isReady && !preview.error ? preview.data : undefined;
  const confirm = async () => {
    const answer = await run(markUp);
    if (!('data' in answer) || !answer.data) return;
    tellDone(t('mark-up.done', { count: answer.data.changed }));
    onClose();
  };
  return (
    <CommandDialog
      title={t('mark-up.title', { name })}
      onClose={onClose}
      confirm={{
        label: t('mark-up.confirm', { count: shown?.changed ?? 0 }),
        onClick: () => void confirm(),
        isRunning: isLoading,
        isDisabled: !shown || shown.changed === 0 || preview.isFetching,
      }}
    >
      {error ? <Reasons reasons={reasonsOf(error)} /> : null}
      <Flex gap={4} alignItems="flex-start">
        <Field.Root name="percent" required hint={t('mark-up.hint')}>
          <Field.Label>{t('mark-up.percent')}</Field.Label>
          <Field.Input inputMode="decimal" value={typed} onChange={({ target }) => setTyped(target.value)} />
          <Field.Hint />
        </Field.Root>
        <Field.Root name="decimals" hint={t('decimals.hint')}>
          <Field.Label>{t('decimals')}</Field.Label>
          <SingleSelect value={decimals} onChange={(value) => setDecimals(String(value))}>
            {PLACES.map((places) => (
              <SingleSelectOption key={places} value={places}>
                {places}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Flex>
      {shown ? <Preview {...shown} /> : null}
    </CommandDialog>
  );
};
