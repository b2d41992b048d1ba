import { useCallback, useRef, useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { QuoteTotals } from '../../../../../../../domain/quote/totals';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { useScreenText } from '../../../shared/screen-text';
import type { Draft } from '../grid/draft';
import type { Place } from '../grid/moves';
import { readPaste, type PasteProblem } from '../grid/paste';
import type { Action } from '../grid/edits';
import { useGrid } from '../hooks/use-grid';
import type { LineProblems } from '../hooks/use-line-problems';
import { AddLines } from './AddLines';
import { Card } from './grid-style';
import { LinesGrid } from './LinesGrid';
import { PasteReport } from './PasteReport';

interface Props {
  readonly workbench: Workbench;
  readonly draft: Draft;
  readonly totals: QuoteTotals | null;
  readonly problems: LineProblems;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  readonly arePayersReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
  readonly save: () => void;
}

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

const usePasting = ({ workbench, draft, dispatch }: Props) => {
  const { quote, units, defaultTaxRate } = workbench;
  const { locale } = useIntl();
  const [result, setResult] = useState<PasteResult | null>(null);
  const counter = useRef(0);
  const newKey = useCallback(() => `new-line-${(counter.current += 1)}`, []);
  const paste = (text: string, place: Place) => {
    const setting = { locale, currency: quote.currency, defaultTaxRate, units, newKey };
    const at = draft.lines.length === 0 ? null : place;
    const { changes, add, problems } = readPaste(text, at, draft, setting);
    dispatch({ type: 'cells', changes, add });
    setResult({ count: changes.length + add.length, problems });
  };
  return { newKey, paste, result, close: () => setResult(null) };
};

/** The sheet of lines with what adds to it; where one stands in it is nobody else's business. */
export const LinesCard = (props: Props) => {
  const { workbench, draft, totals, problems, isReadOnly, arePayersReadOnly, dispatch, save } = props;
  const t = useScreenText('workbench');
  const { open, toggle } = useOpenRows();
  const pasting = usePasting(props);
  const { lines } = draft;
  const grid = useGrid({ lines, isReadOnly, dispatch, save, paste: pasting.paste, toggle });
  return (
    <Card aria-label={t('lines')} data-removable>
      <Flex justifyContent="space-between" paddingBottom={2} gap={2}>
        <Typography variant="delta" tag="h2">
          {t('lines')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {isReadOnly ? '' : t('lines.keys')}
        </Typography>
      </Flex>
      <LinesGrid
        {...{ grid, draft, totals, problems, open, isReadOnly, arePayersReadOnly, dispatch }}
        units={workbench.units}
        currency={workbench.quote.currency}
        onToggle={toggle}
      />
      {lines.length === 0 ? (
        <Typography tag="p" textColor="neutral600" paddingTop={4} paddingBottom={2}>
          {t('lines.empty')}
        </Typography>
      ) : null}
      {pasting.result && props.isChanged ? <PasteReport {...pasting.result} onClose={pasting.close} /> : null}
      {isReadOnly ? null : (
        <AddLines
          {...{ workbench, draft, dispatch }}
          newKey={pasting.newKey}
          onAdded={(row) => grid.goTo({ row, column: 0 })}
        />
      )}
    </Card>
  );
};
