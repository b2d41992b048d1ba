import { isCounted, type PricedLine } from './line';
import { type Figures, type QuoteTotals, sumFigures } from './totals';

export interface GroupSubtotal extends Figures {
  readonly groupName: string;
}

type GroupedLine = Pick<PricedLine, 'id' | 'isOptional' | 'isChosen'> & {
  readonly groupName?: string | null;
};

/**
 * One subtotal per group of lines, in the order of their first lines; lines without a group are in none. What does
 * not count (an optional line not chosen) is in no subtotal, as it is in no sum. `totals`: of these lines.
 */
export const groupSubtotals = (lines: readonly GroupedLine[], totals: QuoteTotals): GroupSubtotal[] => {
  const figuresOf = new Map(totals.lines.map((line) => [line.id, line]));
  const names = [...new Set(lines.flatMap(({ groupName }) => groupName ?? []))];
  return names.map((groupName) => {
    const own = lines.filter((line) => line.groupName === groupName && isCounted(line));
    return {
      groupName,
      ...sumFigures(
        own.flatMap(({ id }) => figuresOf.get(id) ?? []),
        totals.currency
      ),
    };
  });
};
