import { readFigure } from '../../../shared/paste/read-figure';

/** Plain decimal text; what is no number comes back as it was typed, and the cell says so. */
export const typedFigure = (typed: string, locale: string): string =>
  readFigure(typed, locale) ?? typed.trim();
