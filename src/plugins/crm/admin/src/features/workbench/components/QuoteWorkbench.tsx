import { useMemo } from 'react';
import {
  reasonsNotToEditContent,
  reasonsNotToEditCustomers,
} from '../../../../../../../domain/quote/editing';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { usePermittedCommands } from '../../../shared/may';
import { EditedProvider, useEditing } from '../hooks/use-editing';
import { ConflictDialog } from './ConflictDialog';
import { LeaveGuard } from '../../../shared/screen/LeaveGuard';
import { QuoteBench } from './QuoteBench';
import { WorkbenchFrame } from './WorkbenchFrame';

/** Lines and payers freeze one after the other; a partner's people keep lines and read payers. */
const useReadOnly = ({ quote, sale }: Workbench) => {
  const may = usePermittedCommands();
  const maySplit = may('quote.replace-whole');
  const mayEdit = maySplit || may('quote.replace-lines');
  return {
    lines: !mayEdit || reasonsNotToEditContent(quote.state, sale.opportunity).length > 0,
    payers: !maySplit || reasonsNotToEditCustomers(quote.state, sale.opportunity).length > 0,
  };
};

/** One quote around what is edited of it: an edit draws the bench anew, not what stands around it. */
export const QuoteWorkbench = ({ workbench }: { readonly workbench: Workbench }) => {
  const editing = useEditing(workbench);
  const { state, isChanged, isSaving, newer, save, dispatch } = editing;
  const { lines, payers } = useReadOnly(workbench);
  const bench = useMemo(
    () => <QuoteBench workbench={workbench} areLinesReadOnly={lines} arePayersReadOnly={payers} />,
    [workbench, lines, payers]
  );
  return (
    <EditedProvider value={editing}>
      <LeaveGuard isChanged={isChanged} keep={editing.keep} />
      {newer ? (
        <ConflictDialog
          base={state.loaded}
          mine={state.draft}
          stored={newer}
          onSettle={editing.settle}
          onDiscard={editing.discard}
          onLater={editing.later}
        />
      ) : null}
      <WorkbenchFrame {...{ workbench, isChanged, isSaving, save, dispatch }} isReadOnly={lines && payers}>
        {bench}
      </WorkbenchFrame>
    </EditedProvider>
  );
};
