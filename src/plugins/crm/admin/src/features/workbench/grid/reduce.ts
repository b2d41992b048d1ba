import { customersOfNewLine } from '../../../../../../../domain/quote/line-customers';
import { distributeEvenly } from '../../../../../../../domain/quote/split';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import {
  draftOf,
  type Draft,
  type EditedLine,
  type EditedLinePayer,
  type EditedPayer,
  isSameDraft,
} from './draft';

/** Fields of a line that are edited as a whole. */
export type LineChange = Partial<
  Pick<
    EditedLine,
    | 'name'
    | 'description'
    | 'groupName'
    | 'isOptional'
    | 'isChosen'
    | 'quantity'
    | 'unit'
    | 'unitName'
    | 'unitPrice'
    | 'discountPercent'
    | 'taxRate'
    | 'project'
  >
>;

export type PayerChange = Partial<
  Pick<
    EditedPayer,
    'billingSplitPercent' | 'notToExceedLimit' | 'billToName' | 'billToContactName' | 'paymentTerms'
  >
>;

/** `line` null: the quote's own list. */
interface OfList {
  readonly line: string | null;
}

export interface FoundPrice extends Pick<EditedLine, 'unitPrice' | 'priceSource'> {
  readonly key: string;
}

export type Edit =
  | { readonly type: 'line'; readonly key: string; readonly change: LineChange }
  | { readonly type: 'add'; readonly lines: readonly EditedLine[]; readonly at?: number }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'move'; readonly key: string; readonly to: number }
  | {
      readonly type: 'cells';
      readonly changes: readonly { key: string; change: LineChange }[];
      readonly add: readonly EditedLine[];
    }
  | { readonly type: 'discount'; readonly discountPercent: string; readonly discountAmount: string }
  | ({ readonly type: 'payer'; readonly account: string; readonly change: PayerChange } & OfList)
  | ({ readonly type: 'add-payer'; readonly payer: EditedPayer } & OfList)
  | ({ readonly type: 'remove-payer'; readonly account: string } & OfList)
  | ({ readonly type: 'rounding'; readonly account: string } & OfList)
  | ({ readonly type: 'evenly' } & OfList);

export type Action =
  | Edit
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Back to what is stored; can be undone like everything. */
  | { readonly type: 'discard' }
  /** Prices that the server looked up for lines that follow the book; nothing that a person did. */
  | { readonly type: 'priced'; readonly prices: readonly FoundPrice[] }
  /** A quote as it is stored now; what was not saved goes on from `draft`, if given. */
  | { readonly type: 'loaded'; readonly workbench: Workbench; readonly draft?: Draft };

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

const PRICE_INPUTS = ['quantity', 'unit'] as const;

/** A typed price no longer comes from the book; back to no price, it does again. */
const lineAfter = (line: EditedLine, change: LineChange): EditedLine => {
  const isTyped = change.unitPrice !== undefined && change.unitPrice !== line.unitPrice;
  const changed = { ...line, ...change };
  return {
    ...changed,
    isChosen: changed.isOptional && changed.isChosen,
    priceSource: isTyped ? null : line.priceSource,
  };
};

const moved = <Item>(list: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = list[from];
  if (item === undefined) return list;
  const others = list.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), item, ...others.slice(place)];
};

/** A new project line is paid by whom the quote has at this moment, with their shares (QLC-05). */
const withPayers = (line: EditedLine, payers: readonly EditedPayer[]): EditedLine => {
  if (line.type !== 'project' || line.customers.length > 0) return line;
  const rows = payers.map((payer) => ({ ...payer, accountId: payer.account }));
  const names = new Map(payers.map(({ account, name }) => [account, name]));
  return {
    ...line,
    customers: customersOfNewLine('project', rows.map(asCustomer)).map((share) => ({
      account: share.accountId,
      name: names.get(share.accountId) ?? null,
      billingSplitPercent: String(share.billingSplitPercent),
      isRounding: share.isRounding,
      notToExceedLimit: '',
    })),
  };
};

const asCustomer = ({ account, notToExceedLimit, ...payer }: EditedPayer) => ({
  ...payer,
  accountId: account,
  notToExceedLimit: notToExceedLimit === '' ? null : notToExceedLimit,
});

type PayerEdit = Extract<Edit, OfList>;

const isOnQuote = (payer: EditedLinePayer): payer is EditedPayer => 'isPrimary' in payer;

const withoutPayer = <Payer extends EditedLinePayer>(
  list: readonly Payer[],
  account: string
): readonly Payer[] => {
  const left = list.filter((payer) => payer.account !== account);
  if (left.length === 0 || left.some(({ isRounding }) => isRounding)) return left;
  const heir = left.find((payer) => isOnQuote(payer) && payer.isPrimary) ?? left[0];
  return left.map((payer) => (payer === heir ? { ...payer, isRounding: true } : payer));
};

const listAfter = <Payer extends EditedLinePayer>(
  list: readonly Payer[],
  edit: PayerEdit,
  joining: (payer: EditedPayer) => Payer
): readonly Payer[] => {
  switch (edit.type) {
    case 'payer':
      return list.map((payer) => (payer.account === edit.account ? { ...payer, ...edit.change } : payer));
    case 'add-payer':
      return list.some(({ account }) => account === edit.payer.account)
        ? list
        : [...list, { ...joining(edit.payer), isRounding: list.length === 0 }];
    case 'remove-payer':
      return withoutPayer(list, edit.account);
    case 'rounding':
      return list.map((payer) => ({ ...payer, isRounding: payer.account === edit.account }));
    case 'evenly': {
      const shares = distributeEvenly(list.map(({ account, isRounding }) => ({ id: account, isRounding })));
      const shareOf = new Map(shares.map(({ id, billingSplitPercent }) => [id, billingSplitPercent]));
      return list.map((payer) => ({
        ...payer,
        billingSplitPercent: shareOf.get(payer.account) ?? payer.billingSplitPercent,
      }));
    }
  }
};

const shareOnly = ({ account, name, billingSplitPercent, isRounding, notToExceedLimit }: EditedPayer) => ({
  account,
  name,
  billingSplitPercent,
  isRounding,
  notToExceedLimit,
});

const payersAfter = (draft: Draft, edit: PayerEdit): Draft => {
  if (edit.line === null) return { ...draft, payers: listAfter(draft.payers, edit, (payer) => payer) };
  const lines = draft.lines.map((line) =>
    line.key === edit.line ? { ...line, customers: listAfter(line.customers, edit, shareOnly) } : line
  );
  const joins =
    edit.type === 'add-payer' && draft.payers.every(({ account }) => account !== edit.payer.account);
  const payers = joins
    ? [...draft.payers, { ...edit.payer, billingSplitPercent: '0', isRounding: false }]
    : draft.payers;
  return { ...draft, lines, payers };
};

const linesAfter = (
  draft: Draft,
  edit: Exclude<Edit, PayerEdit | { type: 'discount' }>
): readonly EditedLine[] => {
  const { lines, payers } = draft;
  switch (edit.type) {
    case 'line':
      return lines.map((line) => (line.key === edit.key ? lineAfter(line, edit.change) : line));
    case 'add': {
      const at = edit.at ?? lines.length;
      const added = edit.lines.map((line) => withPayers(line, payers));
      return [...lines.slice(0, at), ...added, ...lines.slice(at)];
    }
    case 'remove':
      return lines.filter(({ key }) => key !== edit.key);
    case 'move':
      return moved(
        lines,
        lines.findIndex(({ key }) => key === edit.key),
        edit.to
      );
    case 'cells': {
      const changes = new Map(edit.changes.map(({ key, change }) => [key, change]));
      const changed = lines.map((line) => {
        const change = changes.get(line.key);
        return change ? lineAfter(line, change) : line;
      });
      return [...changed, ...edit.add.map((line) => withPayers(line, payers))];
    }
  }
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

const priced = (draft: Draft, prices: readonly FoundPrice[]): Draft => {
  const found = new Map(prices.map((price) => [price.key, price]));
  const lines = draft.lines.map((line) => {
    const price = found.get(line.key);
    return price ? { ...line, unitPrice: price.unitPrice, priceSource: price.priceSource } : line;
  });
  return { ...draft, lines };
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

/** Lines whose price the book decides and whose quantity or unit is another than when it was asked last. */
export const linesToPrice = (draft: Draft, priced: ReadonlyMap<string, string>): readonly EditedLine[] =>
  draft.lines.filter(
    (line) =>
      line.priceSource !== null &&
      line.priceSource.rule !== 'manual' &&
      priced.get(line.key) !== priceKey(line)
  );

/** What the price of a line that follows its book hangs on. */
export const priceKey = (line: EditedLine): string =>
  PRICE_INPUTS.map((field) => line[field] ?? '').join('/');
