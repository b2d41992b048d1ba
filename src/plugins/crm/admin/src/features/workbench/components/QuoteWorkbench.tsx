import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  reasonsNotToEditContent,
  reasonsNotToEditCustomers,
} from '../../../../../../../domain/quote/editing';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { usePermittedCommands } from '../../../shared/may';
import { Reasons } from '../../../shared/components/Reasons';
import { useScreenText } from '../../../shared/screen-text';
import { compute, reasonsAgainstSale } from '../grid/compute';
import { readPaste, type PasteProblem } from '../grid/paste';
import type { Place } from '../grid/moves';
import { useEditing } from '../hooks/use-editing';
import { useGrid } from '../hooks/use-grid';
import { useLineProblems } from '../hooks/use-line-problems';
import { usePrices } from '../hooks/use-prices';
import { AddLines } from './AddLines';
import { AmountsCard } from './AmountsCard';
import { ConflictDialog } from './ConflictDialog';
import { Bench, Card } from './grid-style';
import { LeaveGuard } from './LeaveGuard';
import { LinesGrid } from './LinesGrid';
import { PasteReport } from './PasteReport';
import { PayersGrid } from './PayersGrid';
import { SaleCard } from './SaleCard';
import { TotalsCard } from './TotalsCard';
import { WorkbenchFrame } from './WorkbenchFrame';

interface Props {
  readonly workbench: Workbench;
}

/** Lines and payers freeze one after the other; who may not save reads. */
const useReadOnly = ({ quote, sale }: Workbench) => {
  const maySave = usePermittedCommands()('quote.replace-whole');
  return {
    lines: !maySave || reasonsNotToEditContent(quote.state, sale.opportunity).length > 0,
    payers: !maySave || reasonsNotToEditCustomers(quote.state, sale.opportunity).length > 0,
  };
};

const useOpenRows = () => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setOpen((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  return { open, toggle };
};

interface PasteResult {
  readonly count: number;
  readonly problems: readonly PasteProblem[];
}

const usePasting = ({ quote, units, defaultTaxRate }: Workbench, editing: ReturnType<typeof useEditing>) => {
  const { locale } = useIntl();
  const [result, setResult] = useState<PasteResult | null>(null);
  const counter = useRef(0);
  const newKey = useCallback(() => `new-line-${(counter.current += 1)}`, []);
  const { draft } = editing.state;
  const paste = (text: string, place: Place) => {
    const setting = { locale, currency: quote.currency, defaultTaxRate, units, newKey };
    const { changes, add, problems } = readPaste(
      text,
      draft.lines.length === 0 ? null : place,
      draft,
      setting
    );
    editing.dispatch({ type: 'cells', changes, add });
    setResult({ count: changes.length + add.length, problems });
  };
  return { newKey, paste, result, close: () => setResult(null) };
};

/** What is shown of a draft may come a moment after the key that was pressed. */
const useShown = (workbench: Workbench, editing: ReturnType<typeof useEditing>) => {
  const draft = useDeferredValue(editing.state.draft);
  const { currency } = workbench.quote;
  const computed = useMemo(() => compute(draft, currency), [draft, currency]);
  const againstSale = useMemo(() => reasonsAgainstSale(draft, workbench), [draft, workbench]);
  const reasons = useMemo(
    () => [...computed.problems, ...editing.refusals],
    [computed.problems, editing.refusals]
  );
  return { draft, computed, againstSale, problems: useLineProblems(editing.state.draft, reasons) };
};

const undoKeys = (event: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined => {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === 'Enter') return 'save';
  const letter = event.key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (event.shiftKey ? 'redo' : 'undo') : undefined;
};

/** Lines, totals, payers, reasons and amounts of one quote, edited together and saved together. */
export const QuoteWorkbench = ({ workbench }: Props) => {
  const t = useScreenText('workbench');
  const { quote, units } = workbench;
  const editing = useEditing(workbench);
  const { state, dispatch } = editing;
  const isReadOnly = useReadOnly(workbench);
  const { open, toggle } = useOpenRows();
  const pasting = usePasting(workbench, editing);
  const save = () => void editing.save();
  const grid = useGrid({
    lines: state.draft.lines,
    isReadOnly: isReadOnly.lines,
    dispatch,
    save,
    paste: pasting.paste,
    toggle,
  });
  usePrices(quote.documentId, state.draft, dispatch);
  const shown = useShown(workbench, editing);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = undoKeys(event);
    if (!act) return;
    event.preventDefault();
    if (act === 'save') save();
    else dispatch({ type: act });
  };
  return (
    <WorkbenchFrame workbench={workbench} editing={editing} isReadOnly={isReadOnly.payers}>
      <LeaveGuard isChanged={editing.isChanged} />
      {editing.newer ? (
        <ConflictDialog
          base={state.loaded}
          mine={state.draft}
          stored={editing.newer}
          onSettle={editing.settle}
          onDiscard={editing.discard}
        />
      ) : null}
      <Bench onKeyDown={onKeyDown}>
        <div>
          {shown.problems.others.length > 0 ? <Reasons reasons={shown.problems.others} /> : null}
          <Card aria-label={t('lines')}>
            <Flex justifyContent="space-between" paddingBottom={2} gap={2}>
              <Typography variant="delta" tag="h2">
                {t('lines')}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {isReadOnly.lines ? '' : t('lines.keys')}
              </Typography>
            </Flex>
            <LinesGrid
              {...{ grid, units, open, dispatch }}
              draft={state.draft}
              totals={shown.computed.totals}
              problems={shown.problems}
              currency={quote.currency}
              isReadOnly={isReadOnly.lines}
              arePayersReadOnly={isReadOnly.payers}
              onToggle={toggle}
            />
            {state.draft.lines.length === 0 ? (
              <Typography textColor="neutral600">{t('lines.empty')}</Typography>
            ) : null}
            {pasting.result ? <PasteReport {...pasting.result} onClose={pasting.close} /> : null}
            {isReadOnly.lines ? null : (
              <AddLines
                workbench={workbench}
                draft={state.draft}
                newKey={pasting.newKey}
                dispatch={dispatch}
                onAdded={(row) => grid.goTo({ row, column: 0 })}
              />
            )}
          </Card>
          <AmountsCard draft={shown.draft} computed={shown.computed} currency={quote.currency} />
        </div>
        <div>
          <TotalsCard
            draft={state.draft}
            computed={shown.computed}
            currency={quote.currency}
            isChanged={editing.isChanged}
            isReadOnly={isReadOnly.lines}
            dispatch={dispatch}
          />
          <Card aria-label={t('payers')}>
            <Typography variant="delta" tag="h2">
              {t('payers')}
            </Typography>
            <PayersGrid
              label={t('payers')}
              line={null}
              payers={state.draft.payers}
              currency={quote.currency}
              isReadOnly={isReadOnly.payers}
              dispatch={dispatch}
            />
          </Card>
          {isReadOnly.payers ? null : (
            <SaleCard draft={shown.draft} computed={shown.computed} reasons={shown.againstSale} />
          )}
        </div>
      </Bench>
    </WorkbenchFrame>
  );
};
