import type { DocumentFormat } from './format';

/** What a token prints; all but plain texts are shown by language and currency. */
export type ValueKind = 'text' | 'money' | 'unit-price' | 'quantity' | 'percent' | 'day';

/**
 * What may follow a token after a bar, `{totals.gross|hangul}`: a word of this table and nothing else, so that a
 * template still only names things (decision 0007).
 */
export const FILTER_NAMES = ['number', 'code', 'hangul', 'short', 'iso'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

interface Filter {
  readonly of: readonly ValueKind[];
  readonly apply: (raw: string, kind: ValueKind, format: DocumentFormat) => string;
}

const FILTERS: Readonly<Record<FilterName, Filter>> = {
  /** Without the sign of the currency: `1,234.50`. */
  number: {
    of: ['money', 'unit-price'],
    apply: (raw, kind, format) => (kind === 'money' ? format.bareMoney(raw) : format.bareUnitPrice(raw)),
  },
  /** With the letters of the currency in place of its sign: `USD 1,234.50`. */
  code: {
    of: ['money', 'unit-price'],
    apply: (raw, kind, format) => (kind === 'money' ? format.codedMoney(raw) : format.codedUnitPrice(raw)),
  },
  /** In Korean words, as offers write the total: `일금 일천이백원정`. */
  hangul: { of: ['money'], apply: (raw, _kind, format) => format.koreanMoney(raw) },
  /** A day in figures, in the order of the language: `03/31/2026`, `2026. 03. 31.`. */
  short: { of: ['day'], apply: (raw, _kind, format) => format.shortDay(raw) },
  /** A day as `2026-03-31` in every language. */
  iso: { of: ['day'], apply: (raw) => raw },
};

const isFilter = (name: string): name is FilterName => FILTER_NAMES.some((each) => each === name);

/** The filters that a token of this kind takes, in the order of the table. */
export const filtersOf = (kind: ValueKind): FilterName[] =>
  FILTER_NAMES.filter((name) => FILTERS[name].of.includes(kind));

/** Whether a token of this kind takes the filter of this name. */
export const takesFilter = (kind: ValueKind, name: string): boolean =>
  isFilter(name) && FILTERS[name].of.includes(kind);

/** A value of a token, as it prints and as its filters print it. */
export interface PrintedValue {
  readonly kind: ValueKind;
  /** A plain decimal or a day `YYYY-MM-DD`; empty where the record has none. */
  readonly raw: string;
  readonly text: string;
  /** A blank for a filter that this value does not take. */
  readonly by: (filter: string) => string;
}

const NOTHING = (): string => '';

const printed = (kind: ValueKind, raw: string, text: string, format: DocumentFormat): PrintedValue => ({
  kind,
  raw,
  text,
  by: (filter) =>
    isFilter(filter) && takesFilter(kind, filter) ? FILTERS[filter].apply(raw, kind, format) : '',
});

/** Values of one document from decimals and days; null prints as a blank. Refuses as `documentFormat` does. */
export const printerOf = (format: DocumentFormat) => {
  const by =
    (kind: ValueKind, show: (raw: string) => string) =>
    (raw: string | null): PrintedValue =>
      raw === null ? { kind, raw: '', text: '', by: NOTHING } : printed(kind, raw, show(raw), format);
  return {
    money: by('money', format.money),
    unitPrice: by('unit-price', format.unitPrice),
    quantity: by('quantity', format.quantity),
    percent: by('percent', format.percent),
    day: by('day', format.day),
  };
};

export type Printer = ReturnType<typeof printerOf>;
