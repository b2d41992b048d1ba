import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { reasonsNotToUnlock } from '../../../../../../../domain/opportunity/lock';
import { reasonsNotToDeleteQuote } from '../../../../../../../domain/quote/reasons-not-to-delete';
import { reasonsNotToEditContent } from '../../../../../../../domain/quote/editing';
import {
  isOpen,
  reasonsNotToAct,
  reasonsNotToReopen,
  reasonsNotToSend,
} from '../../../../../../../domain/quote/status';
import type { Command } from '../../../../../../../domain/access/commands';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { usePermittedCommands } from '../../../shared/may';
import { useDoneNotice } from '../../../shared/notify';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useScreenText } from '../../../shared/screen-text';
import { type Move, useMoveQuoteMutation } from '../api';
import type { Act } from '../components/ActButton';

export type Dialog = 'sell' | 'generate' | 'lose' | 'currency' | 'price-book' | 'delete' | 'unlock' | 'edit';

export const addressOfQuote = (quote: string): string => `/plugins/crm/quotes/${quote}`;

/** What stands against each move, by the functions that the server asks. */
const reasonsAgainst = ({
  quote,
  lines,
  siblings,
  sale,
}: Workbench): { readonly [move in Move]: readonly Reason[] } => {
  const locked = sale.opportunity.locked ? [{ code: 'opportunity.locked' }] : [];
  const { state } = quote;
  const closed = isOpen(state) ? [] : [{ code: 'quote.not-open' }];
  return {
    activate: [...locked, ...closed],
    deactivate: locked,
    send: [...locked, ...reasonsNotToSend(state, lines)],
    revise: [...locked, ...reasonsNotToAct('revise', state)],
    reopen: [
      ...locked,
      ...reasonsNotToReopen(
        state,
        siblings.map(({ documentId, state: status }) => ({ id: documentId, status }))
      ),
    ],
    clone: locked,
  };
};

/** Revising and copying make another quote: that is where to go on. */
const LEADS_ON: readonly Move[] = ['revise', 'clone'];

const useMoving = ({ quote }: Workbench, onRefused: (reasons: readonly Reason[]) => void) => {
  const t = useScreenText('workbench');
  const navigate = useNavigate();
  const tellDone = useDoneNotice();
  const [run, { isLoading, originalArgs }] = useMoveQuoteMutation();
  const move = async (wanted: Move): Promise<void> => {
    const answer = await run({ quote: quote.documentId, move: wanted });
    if ('error' in answer) return onRefused(reasonsOf(answer.error));
    onRefused([]);
    tellDone(t(`done.${wanted}`));
    if (LEADS_ON.includes(wanted) && answer.data) void navigate(addressOfQuote(answer.data.documentId));
  };
  return { move, running: isLoading ? originalArgs?.move : undefined };
};

export interface Acts {
  /** The one that matters; the others in the order they are shown. */
  readonly sell: Act | null;
  readonly shown: readonly Act[];
  readonly more: readonly Act[];
  readonly dialog: Dialog | null;
  readonly open: (dialog: Dialog | null) => void;
  readonly refusals: readonly Reason[];
}

const COMMAND_OF: { readonly [key: string]: Command } = {
  sell: 'quote.win',
  generate: 'quote.generate',
  lose: 'quote.lose',
  currency: 'quote.change-currency',
  'price-book': 'quote.change-price-book',
  unlock: 'opportunity.unlock',
  activate: 'quote.activate',
  deactivate: 'quote.deactivate',
  send: 'quote.send',
  revise: 'quote.revise',
  reopen: 'quote.reopen',
  clone: 'quote.clone',
};

/** Everything that can be done with the quote, and what stands against it; what is not saved comes first. */
export const useActs = (workbench: Workbench, isChanged: boolean, mayDelete: boolean): Acts => {
  const t = useScreenText('workbench');
  const may = usePermittedCommands();
  const [dialog, open] = useState<Dialog | null>(null);
  const [refusals, setRefusals] = useState<readonly Reason[]>([]);
  const { move, running } = useMoving(workbench, setRefusals);
  const { quote, sale, held } = workbench;
  const against = reasonsAgainst(workbench);
  const unsaved = isChanged ? t('save-first') : undefined;
  const dialogAct = (key: Dialog, reasons: readonly Reason[], because = unsaved): Act => ({
    key,
    label: t(`act.${key}`),
    reasons,
    because: reasons.length > 0 ? undefined : because,
    onClick: () => open(key),
  });
  const moveAct = (key: Move): Act => ({
    key,
    label: t(`act.${key}`),
    reasons: against[key],
    because: against[key].length > 0 ? undefined : unsaved,
    isRunning: running === key,
    onClick: () => void move(key),
  });
  const allowed = (acts: readonly Act[]) =>
    acts.filter(({ key }) => (key === 'delete' ? mayDelete : !COMMAND_OF[key] || may(COMMAND_OF[key])));
  const winning = [
    ...reasonsNotToAct('win', quote.state),
    ...(quote.isActive || !isOpen(quote.state) ? [] : [{ code: 'quote.not-active' }]),
  ];
  const moves = allowed([
    ...(quote.isActive ? [] : [moveAct('activate')]),
    ...(['send', 'revise', 'reopen'] as const).map(moveAct),
  ]);
  const legal = moves.filter(({ reasons = [] }) => reasons.length === 0);
  const rest = moves.filter(({ reasons = [] }) => reasons.length > 0);
  const unlocking = sale.opportunity.locked
    ? allowed([dialogAct('unlock', reasonsNotToUnlock(sale.opportunity))])
    : [];
  const [sell = null] = sale.opportunity.locked ? [] : allowed([dialogAct('sell', winning)]);
  return {
    sell,
    shown: [...unlocking, ...allowed([dialogAct('generate', [])]), ...legal],
    more: allowed([
      moveAct('clone'),
      ...(['currency', 'price-book'] as const).map((key) =>
        dialogAct(key, reasonsNotToEditContent(quote.state, sale.opportunity))
      ),
      ...(quote.isActive ? [moveAct('deactivate')] : []),
      ...rest,
      dialogAct('lose', [
        ...(sale.opportunity.locked ? [{ code: 'opportunity.locked' }] : []),
        ...reasonsNotToAct('lose', quote.state),
      ]),
      dialogAct(
        'delete',
        reasonsNotToDeleteQuote({ ...held, status: quote.state, isActive: quote.isActive }, sale.opportunity),
        ''
      ),
    ]).map((act) => (act.because === '' ? { ...act, because: undefined } : act)),
    dialog,
    open,
    refusals,
  };
};
