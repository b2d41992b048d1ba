import { useMemo } from 'react';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import { useSentences } from '../../../shared/refusal/sentences';
import type { Draft } from '../grid/draft';
import { type ColumnName, COLUMNS } from '../grid/moves';

export interface LineProblems {
  /** Names of the columns that are wrong, by the line's key; joined by blanks. */
  readonly columns: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, string>;
  /** What is about no line on the screen. */
  readonly others: readonly Reason[];
}

const COLUMN_OF_NOUN: { readonly [noun: string]: ColumnName } = {
  quantity: 'quantity',
  'unit-price': 'unitPrice',
  money: 'unitPrice',
  price: 'unitPrice',
  'exchange-rate': 'unitPrice',
};

const isColumn = (field: unknown): field is ColumnName => COLUMNS.some((column) => column === field);

const pathOf = ({ details }: Reason): readonly unknown[] =>
  Array.isArray(details?.path) ? (details.path as unknown[]) : [];

/** The server names lines by their place in what was sent, or by an id; a new one by `new-N`. */
const keyOf = (reason: Reason, { lines }: Draft): string | undefined => {
  const [list, place] = pathOf(reason);
  if (list === 'lines') return lines[Number(place)]?.key;
  const id = reason.details?.lineId;
  if (typeof id !== 'string') return undefined;
  const [, number] = /^new-(\d+)$/.exec(id) ?? [];
  const known = lines.find(({ key }) => key === id);
  return known ? known.key : number === undefined ? undefined : lines[Number(number) - 1]?.key;
};

const isPercent = (text: string): boolean => /^\d+(\.\d{1,2}0*)?$/.test(text) && Number(text) <= 100;

const columnsOf = (reason: Reason, key: string, { lines }: Draft): readonly ColumnName[] => {
  const field = pathOf(reason)[2];
  if (isColumn(field)) return [field];
  const [noun = ''] = reason.code.split('.');
  if (noun !== 'percent') return COLUMN_OF_NOUN[noun] ? [COLUMN_OF_NOUN[noun]] : [];
  const line = lines.find((each) => each.key === key);
  if (!line) return [];
  return (['discountPercent', 'taxRate'] as const).filter((column) => !isPercent(line[column]));
};

const joined = (entries: readonly (readonly [string, string])[], by: string): ReadonlyMap<string, string> => {
  const all = new Map<string, string[]>();
  for (const [key, text] of entries) all.set(key, [...(all.get(key) ?? []), text]);
  return new Map([...all].map(([key, texts]) => [key, [...new Set(texts)].join(by)]));
};

/** What is wrong with the lines, each at its own: what the domain says while typing, and what the server said. */
export const useLineProblems = (draft: Draft, reasons: readonly Reason[]): LineProblems => {
  const withoutSubject = reasons.map(({ code, details }) => ({
    code,
    details: { ...details, lineId: undefined },
  }));
  const sentences = useSentences(withoutSubject);
  const texts = sentences.map(({ text }) => text).join('\n');
  return useMemo(() => {
    const told = texts.split('\n');
    const ofLines = reasons.flatMap((reason, index) => {
      const key = keyOf(reason, draft);
      return key === undefined ? [] : [{ key, reason, text: told[index] ?? '' }];
    });
    return {
      columns: joined(
        ofLines.flatMap(({ key, reason }) =>
          columnsOf(reason, key, draft).map((column) => [key, column] as const)
        ),
        ' '
      ),
      sentences: joined(
        ofLines.map(({ key, text }) => [key, text] as const),
        ' · '
      ),
      others: reasons.filter((reason) => keyOf(reason, draft) === undefined),
    };
  }, [draft, reasons, texts]);
};
