import { bundleItemProblems, bundleShares } from '../../../../../../../domain/price-book/bundle';
import { readFigure } from '../../../shared/paste/read-figure';

/** A product of a bundle while it is typed. */
export interface ItemDraft {
  readonly key: number;
  /** Document id. */
  readonly product: string | null;
  readonly quantity: string;
  readonly weight: string;
}

export const NEW_ITEM = { product: null, quantity: '1', weight: '1' } as const;

const figure = (text: string, locale: string): string => readFigure(text, locale) ?? text;

/** Figures as plain decimals; what cannot be read stays, and is refused at its field. */
export const plainItems = (items: readonly ItemDraft[], locale: string) =>
  items.map(({ product, quantity, weight }) => ({
    product: product ?? '',
    quantity: figure(quantity, locale),
    weight: figure(weight, locale),
  }));

/** Each item's share of the bundle's price in percent, or null while a weight makes no sense. */
export const sharesOf = (items: readonly ItemDraft[], locale: string): readonly string[] | null => {
  const plain = plainItems(items, locale);
  const isSound = plain.every((item) => bundleItemProblems({ ...item, quantity: '1' }).length === 0);
  return isSound ? bundleShares(plain) : null;
};
