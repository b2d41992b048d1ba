import { roundTogether } from '../money/allocate';
import { add, money, type Money, sum, zero } from '../money/money';
import { toPercentText, WHOLE } from '../money/percent';
import { isCounted, lineNet, type PricedLine, taxRateOf } from './line';

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

/**
 * Tax is rounded once per rate over the lines given and handed to them by largest remainder; by line index.
 */
const taxesOf = (nets: readonly Money[], rates: readonly bigint[]): ReadonlyMap<number, bigint> => {
  const taxes = new Map<number, bigint>();
  for (const rate of new Set(rates)) {
    const atRate = [...nets.entries()].filter(([index]) => rates[index] === rate);
    const rounded = roundTogether(
      atRate.map(([, net]) => net.minor * rate),
      WHOLE
    );
    atRate.forEach(([index], place) => taxes.set(index, rounded[place] ?? 0n));
  }
  return taxes;
};

const figuresOf = (lines: readonly PricedLine[], currency: string): LineFigures[] => {
  const nets = lines.map((line) => lineNet(line, currency));
  const rates = lines.map(taxRateOf);
  const taxes = taxesOf(nets, rates);
  return lines.map(({ id }, index) => ({
    id,
    taxRate: toPercentText(rates[index] ?? 0n),
    ...figures(nets[index] ?? zero(currency), money(taxes.get(index) ?? 0n, currency)),
  }));
};

/**
 * Net, tax and gross per line, per tax rate and of the whole quote, in the quote's currency; sums agree to the last
 * minor unit and no line's tax has another sign than its net. An optional line that is not chosen has figures of its
 * own and is in no sum. Refuses what `reasonsAgainstLines` names. (domain.md 2, QUO-32)
 */
export const quoteTotals = (lines: readonly PricedLine[], currency: string): QuoteTotals => {
  const counted = figuresOf(lines.filter(isCounted), currency);
  const rest = [...counted];
  return {
    currency,
    ...sumFigures(counted, currency),
    lines: lines.flatMap((line) => (isCounted(line) ? rest.splice(0, 1) : figuresOf([line], currency))),
    rates: sumByRate(counted, currency),
  };
};
