import { roundTogether } from '../money/allocate';
import { add, money, type Money, sum } from '../money/money';
import { toPercentText, WHOLE } from '../money/percent';
import { lineNet, type PricedLine, taxRateOf } from './line';

export interface Figures {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

export interface LineFigures extends Figures {
  readonly id: string;
  /** Percent with two decimals: '19.00'. */
  readonly taxRate: string;
}

export interface RateFigures extends Figures {
  readonly taxRate: string;
}

export interface QuoteTotals extends Figures {
  readonly currency: string;
  /** In the order of the lines given. */
  readonly lines: readonly LineFigures[];
  /** One per tax rate, the lowest first. */
  readonly rates: readonly RateFigures[];
}

interface NetLine {
  readonly id: string;
  readonly rate: bigint;
  readonly net: Money;
}

export const figures = (net: Money, tax: Money): Figures => ({ net, tax, gross: add(net, tax) });

export const sumFigures = (parts: readonly Figures[], currency: string): Figures =>
  figures(
    sum(
      parts.map(({ net }) => net),
      currency
    ),
    sum(
      parts.map(({ tax }) => tax),
      currency
    )
  );

/** Figures by tax rate, the lowest rate first. */
export const sumByRate = (lines: readonly RateFigures[], currency: string): RateFigures[] => {
  const byRate = new Map<string, RateFigures[]>();
  for (const line of lines) {
    const known = byRate.get(line.taxRate);
    if (known) known.push(line);
    else byRate.set(line.taxRate, [line]);
  }
  return [...byRate]
    .map(([taxRate, parts]) => ({ taxRate, ...sumFigures(parts, currency) }))
    .sort((a, b) => Number(a.taxRate) - Number(b.taxRate));
};

/** Tax is rounded once per rate over the document and handed to the lines by largest remainder. */
const taxesAtRate = (lines: readonly NetLine[], rate: bigint): ReadonlyMap<string, bigint> => {
  const atRate = lines.filter((line) => line.rate === rate);
  const taxes = roundTogether(
    atRate.map(({ net }) => net.minor * rate),
    WHOLE
  );
  return new Map(atRate.map(({ id }, index) => [id, taxes[index] ?? 0n]));
};

/**
 * Net, tax and gross per line, per tax rate and of the whole quote, in the quote's currency; sums agree to the
 * last minor unit and no line's tax has another sign than its net. Lines must have unique ids.
 * Refuses what `reasonsAgainstLines` names. (domain.md 2, QUO-32)
 */
export const quoteTotals = (lines: readonly PricedLine[], currency: string): QuoteTotals => {
  const nets = lines.map((line) => ({
    id: line.id,
    rate: taxRateOf(line),
    net: lineNet(line, currency),
  }));
  const rates = [...new Set(nets.map(({ rate }) => rate))];
  const taxes = new Map(rates.flatMap((rate) => [...taxesAtRate(nets, rate)]));
  const lineFigures = nets.map(({ id, rate, net }) => ({
    id,
    taxRate: toPercentText(rate),
    ...figures(net, money(taxes.get(id) ?? 0n, currency)),
  }));
  return {
    currency,
    ...sumFigures(lineFigures, currency),
    lines: lineFigures,
    rates: sumByRate(lineFigures, currency),
  };
};
