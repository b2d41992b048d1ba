import type { Draft, EditedLine, EditedPayer } from './draft';

/** `from` what two people began, each has made another thing of it. */
export interface Conflict {
  readonly id: string;
  /** What it is about: a line's or payer's name; null: the quote itself. */
  readonly subject: string | null;
  /** `presence`: one took it off, the other changed it. */
  readonly field: string;
  /** Null: not there. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

export type Side = 'mine' | 'theirs';
export type Choices = Readonly<Record<string, Side>>;

export interface Merged {
  readonly draft: Draft;
  readonly conflicts: readonly Conflict[];
}

const LINE_FIELDS = [
  'name',
  'description',
  'groupName',
  'isOptional',
  'isChosen',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxRate',
  'project',
  'customers',
] as const satisfies readonly (keyof EditedLine)[];

const PAYER_FIELDS = [
  'billingSplitPercent',
  'isRounding',
  'notToExceedLimit',
  'billToName',
  'billToContactName',
  'paymentTerms',
] as const satisfies readonly (keyof EditedPayer)[];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);

type Value = string | boolean | null | EditedLine['customers'];

/** A split is shown as its shares: `60 / 40`. */
const shown = (record: EditedLine | EditedPayer, field: string): string => {
  if (field === 'unit') return (record as EditedLine).unitName ?? '';
  const value = (record as unknown as Readonly<Record<string, Value>>)[field] ?? '';
  return typeof value === 'object'
    ? value.map((payer) => `${payer.name ?? '?'} ${payer.billingSplitPercent}%`).join(' / ')
    : String(value);
};

interface Kind<Item> {
  readonly kind: 'line' | 'payer';
  readonly fields: readonly (keyof Item & string)[];
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string | null;
  /** What one kept that the other took off begins anew. */
  readonly again: (item: Item) => Item;
  /** Fields that go with another. */
  readonly alongWith: Readonly<Record<string, readonly (keyof Item & string)[]>>;
}

const LINE: Kind<EditedLine> = {
  kind: 'line',
  fields: LINE_FIELDS,
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  again: (line) => ({ ...line, isNew: true, key: `again-${line.key}` }),
  alongWith: { unit: ['unitName'], unitPrice: ['priceSource'] },
};

const PAYER: Kind<EditedPayer> = {
  kind: 'payer',
  fields: PAYER_FIELDS,
  keyOf: ({ account }) => account,
  nameOf: ({ name }) => name,
  again: (payer) => payer,
  alongWith: {},
};

interface Sides<Item> {
  readonly base: Item;
  readonly mine: Item;
  readonly theirs: Item;
}

const changedFields = <Item>({ fields }: Kind<Item>, base: Item, other: Item): string[] =>
  fields.filter((field) => !isSame(base[field], other[field]) && !isSameDecimal(base[field], other[field]));

const isSameDecimal = (one: unknown, other: unknown): boolean =>
  isDecimal(one) && isDecimal(other) && Number(one) === Number(other) && one.length < 16;

const mergeFields = <Item extends EditedLine | EditedPayer>(
  kind: Kind<Item>,
  { base, mine, theirs }: Sides<Item>,
  choices: Choices
): { item: Item; conflicts: Conflict[] } => {
  const byMe = changedFields(kind, base, mine);
  const conflicts: Conflict[] = [];
  const item: Item = { ...theirs };
  const take = (field: string) => {
    const along = kind.alongWith[field] ?? [];
    for (const each of [field as keyof Item, ...along]) item[each] = mine[each];
  };
  for (const field of byMe) {
    const isBoth =
      changedFields(kind, base, theirs).includes(field) && changedFields(kind, mine, theirs).includes(field);
    const id = `${kind.kind}/${kind.keyOf(base)}/${field}`;
    if (isBoth)
      conflicts.push({
        id,
        subject: kind.nameOf(theirs),
        field,
        mine: shown(mine, field),
        theirs: shown(theirs, field),
      });
    if (!isBoth || (choices[id] ?? 'mine') === 'mine') take(field);
  }
  return { item, conflicts };
};

interface MergedList<Item> {
  readonly items: readonly Item[];
  readonly conflicts: readonly Conflict[];
}

/** One of the two took it off: the other's change, if there is one, is asked for. */
const mergePresence = <Item extends EditedLine | EditedPayer>(
  kind: Kind<Item>,
  base: Item,
  left: { readonly side: Side; readonly item: Item },
  choices: Choices
): MergedList<Item> => {
  if (changedFields(kind, base, left.item).length === 0) return { items: [], conflicts: [] };
  const id = `${kind.kind}/${kind.keyOf(base)}/presence`;
  const what = kind.nameOf(left.item) ?? '';
  const conflict: Conflict = {
    id,
    subject: kind.nameOf(base),
    field: 'presence',
    mine: left.side === 'mine' ? what : null,
    theirs: left.side === 'theirs' ? what : null,
  };
  const isKept = (choices[id] ?? 'mine') === left.side;
  const kept = left.side === 'mine' ? kind.again(left.item) : left.item;
  return { items: isKept ? [kept] : [], conflicts: [conflict] };
};

const mergeItem = <Item extends EditedLine | EditedPayer>(
  kind: Kind<Item>,
  { base, mine, theirs }: { readonly [Name in keyof Sides<Item>]: Item | undefined },
  choices: Choices
): MergedList<Item> => {
  if (mine && theirs && base) {
    const { item, conflicts } = mergeFields(kind, { base, mine, theirs }, choices);
    return { items: [item], conflicts };
  }
  if (mine && theirs) return { items: [mine], conflicts: [] };
  const item = mine ?? theirs;
  if (!item) return { items: [], conflicts: [] };
  if (!base) return { items: [item], conflicts: [] };
  return mergePresence(kind, base, { side: mine ? 'mine' : 'theirs', item }, choices);
};

/** My order if I changed it, else theirs; what only the other has comes at the end. */
const orderOf = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => {
  const shared = (list: readonly string[], other: readonly string[]) =>
    list.filter((key) => other.includes(key));
  const isMine = !isSame(shared(mine, base), shared(base, mine));
  const [first, second] = isMine ? [mine, theirs] : [theirs, mine];
  return [...new Set([...first, ...second])];
};

const mergeList = <Item extends EditedLine | EditedPayer>(
  kind: Kind<Item>,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  choices: Choices
): MergedList<Item> => {
  const byKey = (list: readonly Item[]) => new Map(list.map((item) => [kind.keyOf(item), item]));
  const [inBase, inMine, inTheirs] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = orderOf([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()]);
  const merged = keys.map((key) =>
    mergeItem(kind, { base: inBase.get(key), mine: inMine.get(key), theirs: inTheirs.get(key) }, choices)
  );
  return {
    items: merged.flatMap(({ items }) => items),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
};

const discount = ({ discountPercent, discountAmount }: Draft) => ({ discountPercent, discountAmount });
const discountText = (draft: Draft): string =>
  draft.discountPercent === '' ? draft.discountAmount : `${draft.discountPercent}%`;

const mergeDiscount = (base: Draft, mine: Draft, theirs: Draft, choices: Choices) => {
  const [before, own, other] = [base, mine, theirs].map(discount);
  const isMine = !isSame(before, own);
  const isBoth = isMine && !isSame(before, other) && !isSame(own, other);
  const conflict: Conflict = {
    id: 'discount',
    subject: null,
    field: 'discount',
    mine: discountText(mine),
    theirs: discountText(theirs),
  };
  const takesMine = isBoth ? (choices.discount ?? 'mine') === 'mine' : isMine;
  return { value: discount(takesMine ? mine : theirs), conflicts: isBoth ? [conflict] : [] };
};

/** Exactly one takes the roundings, whoever came from where. */
const oneRounding = (payers: readonly EditedPayer[]): readonly EditedPayer[] => {
  const rounding = payers.find(({ isRounding }) => isRounding) ?? payers.find(({ isPrimary }) => isPrimary);
  return payers.map((payer) => ({ ...payer, isRounding: payer === rounding }));
};

/**
 * Joins what I have made of a quote with what somebody else has stored meanwhile. What only one of us touched stays
 * as that one left it; where both did, `choices` decide by the conflict's id (mine without one).
 */
export const merge = (base: Draft, mine: Draft, theirs: Draft, choices: Choices = {}): Merged => {
  const lines = mergeList(LINE, base.lines, mine.lines, theirs.lines, choices);
  const payers = mergeList(PAYER, base.payers, mine.payers, theirs.payers, choices);
  const off = mergeDiscount(base, mine, theirs, choices);
  return {
    draft: { lines: lines.items, payers: oneRounding(payers.items), ...off.value },
    conflicts: [...off.conflicts, ...lines.conflicts, ...payers.conflicts],
  };
};
