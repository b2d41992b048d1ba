import { useCallback, useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import { Typography } from '@strapi/design-system';
import {
  reasonsNotToEditContent,
  reasonsNotToEditCustomers,
} from '../../../../../../../domain/quote/editing';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import { usePermittedCommands } from '../../../shared/may';
import { useScreenText } from '../../../shared/screen-text';
import { compute, reasonsAgainstSale } from '../grid/compute';
import { type Editing, useEditing } from '../hooks/use-editing';
import { useLineProblems } from '../hooks/use-line-problems';
import { usePrices } from '../hooks/use-prices';
import { AmountsCard } from './AmountsCard';
import { ConflictDialog } from './ConflictDialog';
import { Bench, Card } from './grid-style';
import { LeaveGuard } from './LeaveGuard';
import { LinesCard } from './LinesCard';
import { PayersGrid } from './PayersGrid';
import { SaleCard } from './SaleCard';
import { TotalsCard } from './TotalsCard';
import { WorkbenchFrame } from './WorkbenchFrame';

/** Lines and payers freeze one after the other; who may not save reads. */
const useReadOnly = ({ quote, sale }: Workbench) => {
  const maySave = usePermittedCommands()('quote.replace-whole');
  return {
    lines: !maySave || reasonsNotToEditContent(quote.state, sale.opportunity).length > 0,
    payers: !maySave || reasonsNotToEditCustomers(quote.state, sale.opportunity).length > 0,
  };
};

/** What is shown of a draft may come a moment after the key that was pressed. */
const useShown = (workbench: Workbench, { state, refusals }: Editing) => {
  const draft = useDeferredValue(state.draft);
  const { currency } = workbench.quote;
  const computed = useMemo(() => compute(draft, currency), [draft, currency]);
  const againstSale = useMemo(
    () => [...computed.problems, ...reasonsAgainstSale(draft, workbench)],
    [computed.problems, draft, workbench]
  );
  const reasons = useMemo(() => [...computed.problems, ...refusals], [computed.problems, refusals]);
  return { draft, computed, againstSale, problems: useLineProblems(draft, reasons) };
};

const actOf = (event: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined => {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === 'Enter') return 'save';
  const letter = event.key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (event.shiftKey ? 'redo' : 'undo') : undefined;
};

const useKeys = ({ save, dispatch }: Editing) => {
  const saveNow = useCallback(() => void save(), [save]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    if (act === 'save') saveNow();
    else dispatch({ type: act });
  };
  return { saveNow, onKeyDown };
};

/** Lines, totals, payers, reasons and amounts of one quote, edited together and saved together. */
export const QuoteWorkbench = ({ workbench }: { readonly workbench: Workbench }) => {
  const t = useScreenText('workbench');
  const { currency, documentId } = workbench.quote;
  const editing = useEditing(workbench);
  const { state, dispatch } = editing;
  const isReadOnly = useReadOnly(workbench);
  const { saveNow, onKeyDown } = useKeys(editing);
  usePrices(documentId, state.draft, dispatch);
  const { draft, computed, againstSale, problems } = useShown(workbench, editing);
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
          {problems.others.length > 0 ? <Reasons reasons={problems.others} /> : null}
          <LinesCard
            {...{ workbench, problems, dispatch }}
            draft={state.draft}
            totals={computed.totals}
            isChanged={editing.isChanged}
            isReadOnly={isReadOnly.lines}
            arePayersReadOnly={isReadOnly.payers}
            save={saveNow}
          />
          <AmountsCard draft={draft} computed={computed} currency={currency} />
        </div>
        <div>
          <TotalsCard
            {...{ computed, currency, dispatch }}
            draft={state.draft}
            isChanged={editing.isChanged}
            isReadOnly={isReadOnly.lines}
          />
          <Card aria-label={t('payers')}>
            <Typography variant="delta" tag="h2">
              {t('payers')}
            </Typography>
            <PayersGrid
              {...{ currency, dispatch }}
              label={t('payers')}
              line={null}
              payers={state.draft.payers}
              isReadOnly={isReadOnly.payers}
            />
          </Card>
          {isReadOnly.payers ? null : <SaleCard draft={draft} computed={computed} reasons={againstSale} />}
        </div>
      </Bench>
    </WorkbenchFrame>
  );
};
