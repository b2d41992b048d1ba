import { isCurrency } from '../../../../../../../domain/money/currency';
import { isCalendarDay } from '../../../../../../../domain/shared/calendar-day';
import { readFigure } from '../../../shared/paste/read-figure';
import type { Choice, Choices, Column } from './price-values';

/** A cell as it was read: its value, or the text that makes no sense there. */
export type ReadCell = { readonly value: string | null } | { readonly unreadable: string };

type Index = ReadonlyMap<string, string>;

/** A paste asks for thousands of cells: each list is looked through once. */
const INDEXES = new WeakMap<readonly Choice[], Index>();

const spellings = ({ name, code }: Choice): readonly string[] => [name, ...(code ? [`${code} ${name}`] : [])];

const keyOf = (text: string): string => text.trim().toLowerCase();

/** By code first: two products may bear one name, never one code. */
const indexOf = (choices: readonly Choice[]): Index => {
  const names = choices.flatMap((choice) =>
    spellings(choice).map((text) => [keyOf(text), choice.value] as const)
  );
  const times = new Map<string, number>();
  for (const [key] of names) times.set(key, (times.get(key) ?? 0) + 1);
  const codes = choices.flatMap(({ code, value }) => (code ? [[keyOf(code), value] as const] : []));
  return new Map([...names.filter(([key]) => times.get(key) === 1), ...codes]);
};

const named = (choices: readonly Choice[], text: string): ReadCell => {
  const index = INDEXES.get(choices) ?? indexOf(choices);
  INDEXES.set(choices, index);
  const value = index.get(keyOf(text));
  return value === undefined ? { unreadable: text } : { value };
};

const DAY = /^(\d{4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,2})\.?$/;

/** Days with the year first, as Korea and spreadsheets with ISO days write them. */
const dayIn = (text: string): ReadCell => {
  const [, year = '', month = '', date = ''] = DAY.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCalendarDay(day) ? { value: day } : { unreadable: text };
};

const currencyIn = (text: string): ReadCell =>
  isCurrency(text.toUpperCase()) ? { value: text.toUpperCase() } : { unreadable: text };

/** What somebody typed or pasted into a cell of a column, in the marks of their language. */
export const readCell = (column: Column, typed: string, choices: Choices, locale: string): ReadCell => {
  const text = typed.trim();
  if (text === '') return { value: column === 'minQuantity' ? '0' : null };
  const list = choices[column];
  if (list) return named(list, text);
  if (column === 'currency') return currencyIn(text);
  if (column === 'validFrom' || column === 'validTo') return dayIn(text);
  const figure = readFigure(text, locale);
  return figure === null ? { unreadable: text } : { value: figure };
};
