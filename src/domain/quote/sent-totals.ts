import { type DecimalInput, exact, parseDecimal } from '../money/decimal';
import { toDecimalString } from '../money/money';
import type { Reason } from '../shared/rule-violation';
import type { Figures, QuoteTotals } from './totals';

export type SentFigures = { readonly [Name in keyof Figures]?: DecimalInput | null };

export interface SentTotals extends SentFigures {
  readonly lines?: readonly (SentFigures & { readonly id: string })[];
}

const NAMES = ['net', 'tax', 'gross'] as const;

const differing = (sent: SentFigures, computed: Figures, lineId: string | null): Reason[] =>
  NAMES.flatMap((field) => {
    const value = sent[field];
    if (value === undefined || value === null) return [];
    const expected = toDecimalString(computed[field]);
    const isSame = parseDecimal(value, { noun: 'money', decimals: 4 }).eq(exact(expected));
    return isSame
      ? []
      : [
          {
            code: 'quote.total-differs',
            details: { lineId, field, sent: String(value), computed: expected },
          },
        ];
  });

/** The server computes; a total that a client sends along is refused where it differs (domain.md 2). */
export const reasonsAgainstTotals = (sent: SentTotals, computed: QuoteTotals): Reason[] => {
  const lines = new Map(computed.lines.map((line) => [line.id, line]));
  const ofLines = (sent.lines ?? []).flatMap((line) => {
    const figures = lines.get(line.id);
    return figures === undefined
      ? [{ code: 'quote-line.unknown', details: { lineId: line.id } }]
      : differing(line, figures, line.id);
  });
  return [...differing(sent, computed, null), ...ofLines];
};
