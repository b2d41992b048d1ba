import type { LineType } from '../../../../../../../domain/quote/line';
import type { SellableLine } from '../../../../../../../domain/quote/reasons-not-to-sell';
import type {
  SellableItem,
  ShownPriceSource,
  Workbench,
  WorkbenchLine,
  WorkbenchLinePayer,
  WorkbenchPayer,
} from '../../../../../../../wire/quote-workbench';

/** Cells hold what was typed, as plain decimal text; an empty limit is none. */
export interface EditedLinePayer {
  /** Document id of the account, or `hidden-N` for one that the person does not see. */
  readonly account: string;
  readonly name: string | null;
  readonly billingSplitPercent: string;
  readonly isRounding: boolean;
  readonly notToExceedLimit: string;
}

export interface EditedPayer extends EditedLinePayer {
  readonly isPrimary: boolean;
  readonly billToName: string;
  readonly billToContactName: string;
  readonly paymentTerms: string | null;
}

export interface EditedLine {
  /** Document id of a stored line; any other text, unique in the list, of a new one. */
  readonly key: string;
  readonly isNew: boolean;
  readonly type: LineType;
  readonly name: string;
  readonly description: string;
  readonly groupName: string;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxRate: string;
  readonly product: string | null;
  readonly bundle: string | null;
  readonly project: string | null;
  readonly products: SellableLine['products'];
  /** Of a new line out of another book than the quote's (QUO-14); a stored line keeps the book it has. */
  readonly priceBook: string | null;
  /** Null: typed by hand. */
  readonly priceSource: ShownPriceSource | null;
  /** Read for project lines only. */
  readonly customers: readonly EditedLinePayer[];
}

/** Everything of a quote that the screen edits. */
export interface Draft {
  readonly lines: readonly EditedLine[];
  readonly payers: readonly EditedPayer[];
  /** Empty: none. At most one of the two. */
  readonly discountPercent: string;
  readonly discountAmount: string;
}

/** `10.0000` is written as `10`; what is no decimal stays as it was typed. */
export const shortDecimal = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;

const editedShare = (payer: WorkbenchLinePayer): EditedLinePayer => ({
  account: payer.account,
  name: payer.name,
  billingSplitPercent: shortDecimal(payer.billingSplitPercent),
  isRounding: payer.isRounding,
  notToExceedLimit: shortDecimal(payer.notToExceedLimit ?? ''),
});

const editedPayer = (payer: WorkbenchPayer): EditedPayer => ({
  ...editedShare(payer),
  isPrimary: payer.isPrimary,
  billToName: payer.billToName ?? '',
  billToContactName: payer.billToContactName ?? '',
  paymentTerms: payer.paymentTerms,
});

const editedLine = ({ documentId, ...line }: WorkbenchLine): EditedLine => ({
  ...line,
  key: documentId,
  isNew: false,
  priceBook: null,
  description: line.description ?? '',
  groupName: line.groupName ?? '',
  quantity: shortDecimal(line.quantity),
  unitPrice: shortDecimal(line.unitPrice),
  discountPercent: shortDecimal(line.discountPercent),
  taxRate: shortDecimal(line.taxRate),
  customers: line.customers.map(editedShare),
});

/** The quote as it was loaded, ready to be edited. */
export const draftOf = ({ quote, lines, payers }: Pick<Workbench, 'quote' | 'lines' | 'payers'>): Draft => ({
  lines: lines.map(editedLine),
  payers: payers.map(editedPayer),
  discountPercent: shortDecimal(quote.discountPercent ?? ''),
  discountAmount: shortDecimal(quote.discountAmount ?? ''),
});

const BLANK = {
  isNew: true,
  description: '',
  groupName: '',
  isOptional: false,
  isChosen: false,
  discountPercent: '0',
  product: null,
  bundle: null,
  project: null,
  priceBook: null,
  products: [],
  priceSource: null,
  customers: [],
} as const;

/** A line of something from the price book. */
export const lineOfItem = (
  item: SellableItem,
  key: string,
  defaultTaxRate: string,
  priceBook: string | null = null
): EditedLine => ({
  ...BLANK,
  key,
  priceBook,
  type: 'product',
  name: item.name,
  description: item.description ?? '',
  quantity: item.quantity,
  unit: item.unit.documentId,
  unitName: item.unit.name,
  unitPrice: shortDecimal(item.unitPrice),
  taxRate: shortDecimal(item.taxRate ?? defaultTaxRate),
  product: item.kind === 'product' ? item.documentId : null,
  bundle: item.kind === 'bundle' ? item.documentId : null,
  products: item.products,
  priceSource: item.priceSource,
});

/** A line of work that is described by hand; its payers come when it joins the list. */
export const projectLine = (
  key: string,
  defaultTaxRate: string,
  more: Partial<EditedLine> = {}
): EditedLine => ({
  ...BLANK,
  key,
  type: 'project',
  name: '',
  quantity: '1',
  unit: null,
  unitName: null,
  unitPrice: '0',
  taxRate: shortDecimal(defaultTaxRate),
  ...more,
});

export const roundingLine = (key: string, name: string, unitPrice: string): EditedLine => ({
  ...BLANK,
  key,
  type: 'rounding',
  name,
  quantity: '1',
  unit: null,
  unitName: null,
  unitPrice,
  taxRate: '0',
});

const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const withoutFindings = ({ priceSource: _source, products: _products, ...line }: EditedLine) => line;

const isSameList = <Item>(
  one: readonly Item[],
  other: readonly Item[],
  stored: (item: Item) => unknown
): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every(
      (item, index) =>
        item === other[index] || isSameValue(stored(item), other[index] && stored(other[index]))
    ));

/** Whether two drafts would be stored the same; where a price came from follows from the rest. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  one === other ||
  (one.discountPercent === other.discountPercent &&
    one.discountAmount === other.discountAmount &&
    isSameList(one.payers, other.payers, (payer) => payer) &&
    isSameList(one.lines, other.lines, withoutFindings));
