import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { priceText } from '../../../shared/amount-text';
import { useFigures } from '../../../shared/figures';
import { decimalMarkOf } from '../../../shared/paste/read-figure';
import type { Choice, Choices, Column, Row } from './price-values';

export interface CellText {
  /** As it is read. */
  readonly shown: (row: Row, column: Column) => string;
  /** As it is typed: what the cell begins with when it is edited, and what a copy takes along. */
  readonly typed: (row: Row, column: Column) => string;
}

const byValue = (choices: Choices): ReadonlyMap<string, Choice> =>
  new Map(
    Object.values(choices)
      .flat()
      .map((choice) => [choice.value, choice])
  );

const FIGURES: readonly Column[] = ['minQuantity', 'unitPrice'];

/** Names for what cells hold, and figures in the marks of the person's language. */
export const useCellText = (choices: Choices): CellText => {
  const { locale } = useIntl();
  const figures = useFigures();
  return useMemo(() => {
    const names = byValue(choices);
    const mark = decimalMarkOf(locale);
    const nameOf = (value: string): string => names.get(value)?.name ?? value;
    return {
      shown: ({ values, unreadable }, column) => {
        const wrong = unreadable[column];
        const value = values[column];
        if (wrong !== undefined) return wrong;
        if (value === null) return '';
        if (column === 'unitPrice') return figures.amount(priceText(value, values.currency ?? ''));
        if (column === 'minQuantity') return figures.amount(value);
        if (column === 'item') return `${nameOf(value)} · ${names.get(value)?.code ?? ''}`;
        return nameOf(value);
      },
      typed: ({ values, unreadable }, column) => {
        const value = unreadable[column] ?? values[column] ?? '';
        if (FIGURES.includes(column) && unreadable[column] === undefined) return value.replace('.', mark);
        const choice = names.get(value);
        return choice?.code ?? choice?.name ?? value;
      },
    };
  }, [choices, figures, locale]);
};
