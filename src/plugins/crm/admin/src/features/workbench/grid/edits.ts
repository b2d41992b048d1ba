import type { Workbench } from '../../../../../../../wire/quote-workbench';
import type { Draft, EditedLine, EditedPayer } from './draft';

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

export type PayerEdit = Extract<Edit, OfList>;
