import type { Workbench } from '../../../../../../../wire/quote-workbench';
import { draftOf, type Draft, isSameDraft } from './draft';
import type { Action, Edit, PayerEdit } from './edits';
import { linesAfter } from './lines-after';
import { payersAfter } from './payers-after';
import { priced } from './prices';

export interface EditState {
  readonly version: number;
  readonly loaded: Draft;
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** What was edited last: typing on in the same cell is one step. */
  readonly last: string | null;
}

/** More steps than anybody takes back. */
const MOST_STEPS = 200;

export const begin = (workbench: Workbench, draft?: Draft): EditState => {
  const loaded = draftOf(workbench);
  return {
    version: workbench.quote.version,
    loaded,
    draft: draft ?? loaded,
    past: [],
    future: [],
    last: null,
  };
};

const isPayerEdit = (edit: Edit): edit is PayerEdit => 'line' in edit;

const draftAfter = (draft: Draft, edit: Edit): Draft => {
  if (isPayerEdit(edit)) return payersAfter(draft, edit);
  if (edit.type === 'discount') {
    const { discountPercent, discountAmount } = edit;
    return { ...draft, discountPercent, discountAmount };
  }
  return { ...draft, lines: linesAfter(draft, edit) };
};

/** Typing on in one cell is one step to take back. */
const stepOf = (edit: Edit): string | null => {
  if (edit.type === 'line') return `${edit.key}/${Object.keys(edit.change).join()}`;
  if (edit.type === 'payer') return `${edit.line}/${edit.account}/${Object.keys(edit.change).join()}`;
  return edit.type === 'discount' ? 'discount' : null;
};

const edited = (state: EditState, edit: Edit): EditState => {
  const draft = draftAfter(state.draft, edit);
  if (isSameDraft(draft, state.draft)) return state;
  const step = stepOf(edit);
  const isSameStep = step !== null && step === state.last;
  return {
    ...state,
    draft,
    past: isSameStep ? state.past : [...state.past, state.draft].slice(-MOST_STEPS),
    future: [],
    last: step,
  };
};

/** The one place where the screen's state changes. */
export const reduce = (state: EditState, action: Action): EditState => {
  switch (action.type) {
    case 'undo': {
      const [draft] = state.past.slice(-1);
      return draft
        ? {
            ...state,
            draft,
            past: state.past.slice(0, -1),
            future: [state.draft, ...state.future],
            last: null,
          }
        : state;
    }
    case 'redo': {
      const [draft, ...future] = state.future;
      return draft ? { ...state, draft, past: [...state.past, state.draft], future, last: null } : state;
    }
    case 'discard':
      return isChanged(state)
        ? { ...state, draft: state.loaded, past: [...state.past, state.draft], future: [], last: null }
        : state;
    case 'priced':
      return { ...state, draft: priced(state.draft, action.prices) };
    case 'loaded':
      return begin(action.workbench, action.draft);
    default:
      return edited(state, action);
  }
};

export const isChanged = ({ draft, loaded }: EditState): boolean => !isSameDraft(draft, loaded);
