import type { AmendLineInput } from '../../../../../../../../wire/commands/contract';
import { type Draft, toWire } from '../../../../shared/forms/field-spec';
import { readFigure } from '../../../../shared/paste/read-figure';

const FIGURES = ['quantity', 'unitPrice', 'discountPercent', 'taxRate', 'notToExceedLimit'];

const readAs = (name: string, value: unknown, locale: string): unknown => {
  if (typeof value !== 'string') return value;
  if (name === 'months') return Number(value);
  return FIGURES.includes(name) ? (readFigure(value, locale) ?? value) : value;
};

/** What was changed, as the command takes it; what is no figure is sent as it was typed, and refused at its field. */
export const amendmentOf = (changes: Draft, locale: string): AmendLineInput =>
  Object.fromEntries(
    Object.entries(toWire(changes)).map(([name, value]) => [name, readAs(name, value, locale)])
  );
