import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { useAuth } from '@strapi/admin/strapi-admin';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { usePermittedCommands } from '../../../shared/may';
import { reasonsOf } from '../../../shared/refusal/read-refusal';
import { useSaveQuoteMutation, useWorkbenchQuery } from '../api';
import { afterSave } from '../grid/after-save';
import type { Draft } from '../grid/draft';
import { saveInput } from '../grid/input';
import type { Action } from '../grid/edits';
import { begin, type EditState, isChanged, reduce } from '../grid/reduce';

export interface Editing {
  readonly state: EditState;
  readonly dispatch: (action: Action) => void;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved the last time. */
  readonly refusals: readonly Reason[];
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  /** Stored by somebody else since it was loaded, while there is something unsaved here. */
  readonly newer: Workbench | null;
  readonly settle: (draft: Draft) => void;
  /** What somebody else stored is looked at with the next save. */
  readonly later: () => void;
  /** What is unsaved stands here again after the next login. */
  readonly keep: () => void;
}

const Edited = createContext<Editing | null>(null);
export const EditedProvider = Edited.Provider;

/** Of the quote that is edited around here. */
export const useEdited = (): Editing => {
  const editing = useContext(Edited);
  if (!editing) throw new Error('Nothing is edited here: EditedProvider is missing.');
  return editing;
};

const isConflict = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ code }) => code === 'quote.version-conflict');

/** By person and quote: what a session that ended left unsaved, in this window only. */
const kept = new Map<string, EditState>();

/** Begins where the same person was thrown out before, else with what is stored. */
const useKeptState = (workbench: Workbench) => {
  const person = useAuth('crm', ({ user }) => user?.id);
  const place = `${person} ${workbench.quote.documentId}`;
  const [state, dispatch] = useReducer(reduce, workbench, (stored) => kept.get(place) ?? begin(stored));
  useEffect(() => void kept.delete(place), [place]);
  return { state, dispatch, keep: () => void kept.set(place, state) };
};

/** The screen's state beside the stored quote: loading, editing, saving, and what others do meanwhile. */
export const useEditing = (workbench: Workbench): Editing => {
  const { state, dispatch, keep } = useKeptState(workbench);
  const latest = useRef(state);
  latest.current = state;
  const [refusals, setRefusals] = useState<readonly Reason[]>([]);
  const [newer, setNewer] = useState<Workbench | null>(null);
  const [send, { isLoading: isSending }] = useSaveQuoteMutation();
  const part = usePermittedCommands()('quote.replace-whole') ? 'whole' : 'lines';
  const { refetch, isFetching, isError } = useWorkbenchQuery(workbench.quote.documentId);
  const isBusy = useRef(false);
  const sent = useRef<Pick<EditState, 'draft' | 'version'> | null>(null);
  const changed = useMemo(() => isChanged(state), [state]);

  const take = useCallback((stored: Workbench, draft?: Draft) => {
    setNewer(null);
    setRefusals([]);
    dispatch({ type: 'loaded', workbench: stored, draft });
  }, []);

  useEffect(() => {
    const saved = sent.current;
    const isNew = workbench.quote.version > (saved ?? latest.current).version;
    if (saved && !isNew && (isFetching || !isError)) return; // what was just stored is on its way
    if (saved) [sent.current, isBusy.current] = [null, false];
    if (isBusy.current || !isNew) return;
    if (saved) take(workbench, afterSave(saved.draft, latest.current.draft, workbench));
    else if (isChanged(latest.current)) setNewer(workbench);
    else take(workbench);
  }, [workbench, isFetching, isError, take]);

  const save = useCallback(async () => {
    const { draft, loaded, version } = latest.current;
    if (isBusy.current || !isChanged(latest.current)) return;
    isBusy.current = true;
    const quote = workbench.quote.documentId;
    const answer = await send({ quote, part, input: saveInput(draft, loaded, version) });
    if (!('error' in answer)) {
      sent.current = { draft, version };
      return setRefusals([]);
    }
    const reasons = reasonsOf(answer.error);
    const stored = isConflict(reasons) ? (await refetch()).data : undefined;
    isBusy.current = false;
    if (stored) setNewer(stored);
    else setRefusals(reasons);
  }, [workbench.quote.documentId, part, send, refetch]);

  const discard = useCallback(() => take(newer ?? workbench), [newer, workbench, take]);
  const settle = useCallback((draft: Draft) => (newer ? take(newer, draft) : undefined), [newer, take]);
  const later = useCallback(() => setNewer(null), []);
  const isSaving = isSending || (isFetching && sent.current !== null);
  return {
    state,
    dispatch,
    isChanged: changed,
    isSaving,
    refusals,
    save,
    discard,
    newer,
    settle,
    later,
    keep,
  };
};
