import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Reasons } from '../../../shared/components/Reasons';
import { SearchField } from '../../../shared/list/SearchField';
import { usePermittedCommands } from '../../../shared/may';
import { useDoneNotice } from '../../../shared/notify';
import { fieldProblemsOf } from '../../../shared/refusal/field-refusals';
import { readable } from '../../../shared/refusal/sentences';
import { Failed } from '../../../shared/screen/Failed';
import { LeaveGuard } from '../../../shared/screen/LeaveGuard';
import { Skeleton } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { usePricesQuery, useSetPricesMutation } from '../api';
import {
  type CellProblems,
  type Changes,
  changesOf,
  countOf,
  problemsOfRows,
  refusedCells,
} from './grid-changes';
import { gridAfter, NO_ROWS } from './grid-state';
import { type Choices, choicesOf, type Column, type Row } from './price-values';
import { PriceGrid } from './PriceGrid';

/** The server takes so many at a time; more are several acts, each all or none. */
const MOST_AT_ONCE = 1000;

const chunk = (changes: Changes, from: number): Changes => {
  const [end, keys] = [from + MOST_AT_ONCE, changes.keys];
  return {
    prices: changes.prices.slice(from, end),
    removed: changes.removed.slice(from, end),
    keys: { prices: keys.prices.slice(from, end), removed: keys.removed.slice(from, end) },
  };
};

const chunksOf = (changes: Changes): readonly Changes[] => {
  const most = Math.max(changes.prices.length, changes.removed.length);
  return Array.from({ length: Math.ceil(most / MOST_AT_ONCE) }, (_chunk, index) =>
    chunk(changes, index * MOST_AT_ONCE)
  );
};

const useGrid = (book: string) => {
  const { data, error, refetch } = usePricesQuery(book);
  const [state, dispatch] = useReducer(gridAfter, NO_ROWS);
  const choices: Choices = useMemo(() => (data ? choicesOf(data) : {}), [data]);
  useEffect(() => {
    if (data) dispatch({ type: 'loaded', prices: data.prices });
  }, [data]);
  return { data, error, refetch, state, dispatch, choices };
};

/** Saves all changes; what is refused is told at its cells, and stays as it was typed. */
const useSaving = (book: string, { dispatch, refetch }: ReturnType<typeof useGrid>) => {
  const t = useScreenText('catalogue');
  const tellDone = useDoneNotice();
  const [set, { isLoading }] = useSetPricesMutation();
  const [refused, setRefused] = useState<{ readonly error: unknown; readonly changes: Changes }>();
  const save = async (changes: Changes) => {
    setRefused(undefined);
    for (const part of chunksOf(changes)) {
      const { prices, removed, keys } = part;
      const answer = await set({ book, prices, removed });
      if (!('data' in answer) || !answer.data) {
        setRefused({ error: 'error' in answer ? answer.error : undefined, changes: part });
        await refetch();
        return;
      }
      dispatch({ type: 'saved', prices: answer.data.prices, sent: keys });
    }
    tellDone(t('prices.saved', { count: countOf(changes) }));
  };
  const { problems, others } = fieldProblemsOf(refused?.error, () => false);
  const cells: CellProblems = refused ? refusedCells(problems, refused.changes) : {};
  return { save, isSaving: isLoading, others, cells, forget: () => setRefused(undefined) };
};

const matches = (row: Row, words: readonly string[], names: ReadonlyMap<string, string>): boolean => {
  const text = names.get(row.values.item ?? '') ?? '';
  return row.stored === null || words.every((word) => text.includes(word));
};

const useShown = (rows: readonly Row[], search: string, { item = [] }: Choices): readonly Row[] => {
  const names = useMemo(
    () => new Map(item.map(({ value, name, code }) => [value, `${code} ${name}`.toLowerCase()])),
    [item]
  );
  return useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0 ? rows : rows.filter((row) => matches(row, words, names));
  }, [rows, search, names]);
};

const useProblemTexts = (problems: CellProblems) => {
  const t = useScreenText('catalogue');
  const intl = useIntl();
  return useCallback(
    (key: string, column: Column): string | undefined => {
      const code = problems[`${key}.${column}`];
      if (code === undefined) return undefined;
      if (code === 'cell.unreadable' || code === 'cell.required') return t(code);
      return intl.formatMessage({ id: `apiError.${code}`, defaultMessage: readable(code) });
    },
    [problems, t, intl]
  );
};

/** All prices of a book: typed, pasted from a spreadsheet, saved together. */
export const PricesTab = ({ book }: { readonly book: string }) => {
  const t = useScreenText('catalogue');
  const may = usePermittedCommands();
  const [search, setSearch] = useState('');
  const grid = useGrid(book);
  const { data, error, state, dispatch, choices } = grid;
  const saving = useSaving(book, grid);
  const changes = useMemo(() => changesOf(state.rows), [state.rows]);
  const wrong = useMemo(() => problemsOfRows(state.rows), [state.rows]);
  const problems = useMemo(() => ({ ...saving.cells, ...wrong }), [saving.cells, wrong]);
  const problemAt = useProblemTexts(problems);
  const shown = useShown(state.rows, search, choices);
  if (error && !data) return <Failed error={error} onRetry={() => void grid.refetch()} />;
  if (!data) return <Skeleton $height="36rem" />;
  const [count, problemCount] = [countOf(changes), Object.keys(problems).length];
  const isReadOnly = !may('price-book.set-prices');
  const save = () => (count > 0 && Object.keys(wrong).length === 0 ? void saving.save(changes) : undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-removable>
      <LeaveGuard isChanged={count > 0} />
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex gap={3}>
          <SearchField label={t('prices.search')} value={search} onSearch={setSearch} />
          {isReadOnly ? null : (
            <Button
              data-add
              variant="secondary"
              startIcon={<Plus />}
              onClick={() => dispatch({ type: 'added' })}
            >
              {t('prices.add')}
            </Button>
          )}
        </Flex>
        {isReadOnly ? null : (
          <Flex gap={3}>
            <Typography variant="pi" textColor={problemCount > 0 ? 'danger600' : 'neutral600'} role="status">
              {problemCount > 0
                ? t('prices.problems', { count: problemCount })
                : t('prices.changes', { count })}
            </Typography>
            <Button variant="tertiary" disabled={count === 0} onClick={() => dispatch({ type: 'discarded' })}>
              {t('prices.discard')}
            </Button>
            <Button
              loading={saving.isSaving}
              disabled={count === 0 || Object.keys(wrong).length > 0}
              onClick={save}
            >
              {t('prices.save')}
            </Button>
          </Flex>
        )}
      </Flex>
      <Reasons reasons={saving.others} />
      <PriceGrid
        label={t('prices')}
        rows={shown}
        choices={choices}
        problemAt={problemAt}
        dispatch={dispatch}
        onSave={save}
        isReadOnly={isReadOnly}
      />
      <Typography variant="pi" textColor="neutral600">
        {t(isReadOnly ? 'prices.readonly' : 'prices.how')}
      </Typography>
    </Flex>
  );
};
