import { memo, useCallback, useMemo, type KeyboardEvent } from 'react';
import { Typography } from '@strapi/design-system';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { Reasons } from '../../../shared/components/Reasons';
import { useScreenText } from '../../../shared/screen-text';
import { compute, reasonsAgainstSale } from '../grid/compute';
import { useAfterPaint } from '../hooks/use-after-paint';
import { type Editing, useEdited } from '../hooks/use-editing';
import { useLineProblems } from '../hooks/use-line-problems';
import { usePrices } from '../hooks/use-prices';
import { AmountsCard } from './AmountsCard';
import { Bench, Card } from './grid-style';
import { LinesCard } from './LinesCard';
import { PayersGrid } from './PayersGrid';
import { SaleCard } from './SaleCard';
import { TotalsCard } from './TotalsCard';

/** What follows from a draft comes a moment after the key that was pressed. */
const useShown = (workbench: Workbench, { state, refusals }: Editing) => {
  const draft = useAfterPaint(state.draft);
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

interface Props {
  readonly workbench: Workbench;
  readonly areLinesReadOnly: boolean;
  readonly arePayersReadOnly: boolean;
}

/** What is edited together: lines and amounts on one side, totals, payers and reasons on the other. */
export const QuoteBench = memo(({ workbench, areLinesReadOnly, arePayersReadOnly }: Props) => {
  const t = useScreenText('workbench');
  const editing = useEdited();
  const { state, isChanged, dispatch } = editing;
  const { currency, documentId } = workbench.quote;
  const { saveNow, onKeyDown } = useKeys(editing);
  usePrices(documentId, state.draft, dispatch);
  const { draft, computed, againstSale, problems } = useShown(workbench, editing);
  const { payers, discountPercent, discountAmount } = state.draft;
  return (
    <Bench onKeyDown={onKeyDown}>
      <div>
        {problems.others.length > 0 ? <Reasons reasons={problems.others} /> : null}
        <LinesCard
          {...{ workbench, problems, isChanged, arePayersReadOnly, dispatch }}
          draft={state.draft}
          totals={computed.totals}
          isReadOnly={areLinesReadOnly}
          save={saveNow}
        />
        <AmountsCard draft={draft} computed={computed} currency={currency} />
      </div>
      <div>
        <TotalsCard
          {...{ computed, currency, discountPercent, discountAmount, isChanged, dispatch }}
          isReadOnly={areLinesReadOnly}
        />
        <Card aria-label={t('payers')}>
          <Typography variant="delta" tag="h2">
            {t('payers')}
          </Typography>
          <PayersGrid
            {...{ currency, payers, dispatch }}
            label={t('payers')}
            line={null}
            isReadOnly={arePayersReadOnly}
          />
        </Card>
        {arePayersReadOnly ? null : <SaleCard draft={draft} computed={computed} reasons={againstSale} />}
      </div>
    </Bench>
  );
});
QuoteBench.displayName = 'QuoteBench';
